package auth

import (
	"crypto/md5"
	"encoding/hex"
	"io"
)

type PasswordHasher interface {
	Hash(password string) (string, error)
	Compare(hash, password string) bool
}

type hasher struct{}

func (hasher) Hash(password string) (string, error) {
	h := md5.New()
	if _, err := io.WriteString(h, password); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

func (p hasher) Compare(hash, password string) bool {
	other, err := p.Hash(password)
	return err == nil && other == hash
}

type Account struct {
	Name string
	Hash string
}

func NewAccount(h PasswordHasher, name, password string) (*Account, error) {
	hash, err := h.Hash(password)
	if err != nil {
		return nil, err
	}
	return &Account{Name: name, Hash: hash}, nil
}

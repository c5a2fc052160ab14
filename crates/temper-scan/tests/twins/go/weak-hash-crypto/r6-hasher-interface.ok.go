package auth

import "golang.org/x/crypto/bcrypt"

type PasswordHasher interface {
	Hash(password string) (string, error)
	Compare(hash, password string) bool
}

type hasher struct{}

func (hasher) Hash(password string) (string, error) {
	h, err := bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
	return string(h), err
}

func (p hasher) Compare(hash, password string) bool {
	return bcrypt.CompareHashAndPassword([]byte(hash), []byte(password)) == nil
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

package users

import (
	"context"
	"crypto/md5"
	"database/sql"
	"encoding/hex"
)

type Service struct{ db *sql.DB }

func hashPassword(password string) (string, error) {
	sum := md5.Sum([]byte(password))
	return hex.EncodeToString(sum[:]), nil
}

func (s *Service) Create(ctx context.Context, email, password string) error {
	hash, err := hashPassword(password)
	if err != nil {
		return err
	}
	_, err = s.db.ExecContext(ctx, "INSERT INTO users (email, hash) VALUES ($1, $2)", email, hash)
	return err
}

package users

import (
	"context"
	"database/sql"

	"golang.org/x/crypto/bcrypt"
)

type Service struct{ db *sql.DB }

func hashPassword(password string) (string, error) {
	sum, err := bcrypt.GenerateFromPassword([]byte(password), 12)
	return string(sum), err
}

func (s *Service) Create(ctx context.Context, email, password string) error {
	hash, err := hashPassword(password)
	if err != nil {
		return err
	}
	_, err = s.db.ExecContext(ctx, "INSERT INTO users (email, hash) VALUES ($1, $2)", email, hash)
	return err
}

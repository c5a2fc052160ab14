package users

import (
	"context"

	"go.uber.org/zap"
)

type Service struct {
	log  *zap.Logger
	repo Repository
}

type Repository interface {
	Save(ctx context.Context, name, hash string) error
}

func (s *Service) Create(ctx context.Context, name, password string) error {
	s.log.Info("creating user", zap.String("name", name), zap.String("password", password))
	hash, err := hashPassword(password)
	if err != nil {
		return err
	}
	return s.repo.Save(ctx, name, hash)
}

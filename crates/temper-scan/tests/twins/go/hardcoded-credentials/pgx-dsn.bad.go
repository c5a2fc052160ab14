package store

import (
	"context"
	"os"

	"github.com/jackc/pgx/v5"
)

func Connect(ctx context.Context) (*pgx.Conn, error) {
	return pgx.Connect(ctx, "postgres://shop:Xy7-kk2-Lm9@db.internal:5432/shop?sslmode=require")
}

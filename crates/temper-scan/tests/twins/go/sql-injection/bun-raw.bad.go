package store

import (
	"context"
	"net/http"

	"github.com/jackc/pgx/v5/pgxpool"
)

type Repo struct{ pool *pgxpool.Pool }

func (r *Repo) touch(ctx context.Context, where string, args ...any) error {
	_, err := r.pool.Exec(ctx, "UPDATE devices SET seen = now() WHERE "+where, args...)
	return err
}

func (r *Repo) Handler(w http.ResponseWriter, req *http.Request) {
	serial := req.Header.Get("X-Serial")
	if err := r.touch(req.Context(), "serial = '"+serial+"'"); err != nil {
		http.Error(w, "update failed", http.StatusBadGateway)
	}
}

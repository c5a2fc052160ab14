package repo

import (
	"context"
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

type Repo struct{ pool *pgxpool.Pool }

func orderBy(v string) string {
	switch v {
	case "newest":
		return "created_at DESC"
	case "oldest":
		return "created_at ASC"
	default:
		return "id"
	}
}

func (r *Repo) list(ctx context.Context, project, order string) (int, error) {
	rows, err := r.pool.Query(ctx, "SELECT id FROM issues WHERE project = $1 ORDER BY "+orderBy(order), project)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	n := 0
	for rows.Next() {
		n++
	}
	return n, rows.Err()
}

func (r *Repo) Issues(w http.ResponseWriter, req *http.Request) {
	if _, err := r.list(req.Context(), chi.URLParam(req, "project"), req.FormValue("order")); err != nil {
		w.WriteHeader(http.StatusInternalServerError)
	}
}

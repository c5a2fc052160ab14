package repo

import (
	"context"
	"database/sql"
	"net/http"
)

type base struct {
	db *sql.DB
}

func (b *base) one(ctx context.Context, table, where string, args ...any) *sql.Row {
	return b.db.QueryRowContext(ctx, "SELECT id, name FROM "+table+" WHERE "+where, args...)
}

type Countries struct {
	base
}

func (c *Countries) ByCode(ctx context.Context, code string) (id int, name string, err error) {
	err = c.one(ctx, "countries", "code = '"+code+"'").Scan(&id, &name)
	return
}

func (c *Countries) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_, name, err := c.ByCode(r.Context(), r.URL.Query().Get("code"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	w.Write([]byte(name))
}

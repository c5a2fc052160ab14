package auth

import (
	"context"
	"database/sql"
	"net/http"
)

type ctxKey string

const userKey ctxKey = "user"

type Sessions struct {
	DB *sql.DB
}

func (s *Sessions) lookup(ctx context.Context, token string) (int64, error) {
	var userID int64
	err := s.DB.QueryRowContext(ctx, "SELECT user_id FROM sessions WHERE token = $1 AND expires_at > NOW()", token).Scan(&userID)
	return userID, err
}

func (s *Sessions) Require(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		c, err := r.Cookie("session")
		if err != nil {
			http.Redirect(w, r, "/login", http.StatusSeeOther)
			return
		}
		id, err := s.lookup(r.Context(), c.Value)
		if err != nil {
			http.Redirect(w, r, "/login", http.StatusSeeOther)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), userKey, id)))
	}
}

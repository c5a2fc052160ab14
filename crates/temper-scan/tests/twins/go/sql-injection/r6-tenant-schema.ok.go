package middleware

import (
	"database/sql"
	"net/http"
	"regexp"
)

var tenantName = regexp.MustCompile(`^[a-z][a-z0-9_]{0,30}$`)

// Tenant selects the schema that the request works in.
func Tenant(db *sql.DB) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			tenant := r.Header.Get("X-Tenant-ID")
			if !tenantName.MatchString(tenant) {
				http.Error(w, "missing tenant", http.StatusBadRequest)
				return
			}
			if _, err := db.ExecContext(r.Context(), "SET search_path TO "+tenant); err != nil {
				http.Error(w, "unknown tenant", http.StatusNotFound)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

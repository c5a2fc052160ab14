package main

import (
	"context"
	"database/sql"
	"net/http"
)

type ctxKey string

const tenantKey ctxKey = "tenant"

func withTenant(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		tenant := r.Header.Get("X-Tenant")
		switch tenant {
		case "red", "blue":
		default:
			tenant = "public"
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), tenantKey, tenant)))
	})
}

func count(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		tenant, _ := r.Context().Value(tenantKey).(string)
		var n int
		err := db.QueryRow("SELECT count(*) FROM " + tenant + ".jobs").Scan(&n)
		if err != nil {
			w.WriteHeader(500)
		}
	}
}

func main() {
	db, _ := sql.Open("postgres", "")
	http.Handle("/count", withTenant(count(db)))
	http.ListenAndServe("127.0.0.1:8080", nil)
}

package main

import (
	"database/sql"
	"net/http"
	"os"
)

var db *sql.DB

func main() {
	m := http.NewServeMux()
	m.HandleFunc("/admin/delete", remove)
	http.ListenAndServeTLS(":8443", "c.pem", "k.pem", m)
}

func requireAuth(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		user, pass, ok := r.BasicAuth()
		if !ok || !valid(user, pass) {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func valid(user, pass string) bool { return os.Getenv("U") == user && os.Getenv("P") == pass }

func remove(w http.ResponseWriter, r *http.Request) {
	db.Exec("DELETE FROM users WHERE id = ?", r.FormValue("id"))
}

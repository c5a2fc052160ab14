package main

import (
	"context"
	"net/http"
	"os"
	"path/filepath"
)

type key int

const projectKey key = 1

func project(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := r.Header.Get("X-Project")
		if name == "" {
			http.Error(w, "no project", http.StatusBadRequest)
			return
		}
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), projectKey, name)))
	})
}

func readme(w http.ResponseWriter, r *http.Request) {
	name, _ := r.Context().Value(projectKey).(string)
	b, err := os.ReadFile(filepath.Join("projects", name, "README.md"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	w.Write(b)
}

func main() {
	http.Handle("/readme", project(http.HandlerFunc(readme)))
	http.ListenAndServe(":8080", nil)
}

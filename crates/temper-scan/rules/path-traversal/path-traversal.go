package main

import (
	"context"
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

func image(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	path := filepath.Join("images", name)
	if _, err := os.Stat(path); err != nil { // bad
		http.NotFound(w, r)
		return
	}
	http.ServeFile(w, r, path) // bad
	http.ServeFile(w, r, "images/"+filepath.Base(name)) // ok
}

func checked(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	if strings.Contains(name, "..") {
		http.Error(w, "no such image", http.StatusBadRequest)
		return
	}
	os.ReadFile("images/" + name) // ok
}

func below(w http.ResponseWriter, r *http.Request) {
	root := "/srv/images"
	path := filepath.Join(root, r.FormValue("name"))
	if !strings.HasPrefix(path, root+string(filepath.Separator)) {
		http.NotFound(w, r)
		return
	}
	file, err := os.Open(path) // ok
	if err == nil {
		file.Close()
	}
}

type folderKey struct{}

func leave(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), folderKey{}, r.Header.Get("Folder"))
		ctx = context.WithValue(ctx, "user", "reporter")
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func find(w http.ResponseWriter, r *http.Request) {
	folder, _ := r.Context().Value(folderKey{}).(string)
	os.ReadDir("images/" + folder) // bad
	user, _ := r.Context().Value("user").(string)
	os.ReadDir("images/" + user) // ok
}

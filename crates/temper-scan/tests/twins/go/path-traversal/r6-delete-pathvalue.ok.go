package main

import (
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
)

var snapshotName = regexp.MustCompile(`^[a-zA-Z0-9_-]+\.snap$`)

type snapshots struct{ dir string }

func (s snapshots) remove(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	if !snapshotName.MatchString(name) {
		http.Error(w, "bad name", http.StatusBadRequest)
		return
	}
	err := os.Remove(filepath.Join(s.dir, name))
	switch {
	case errors.Is(err, os.ErrNotExist):
		http.NotFound(w, r)
	case err != nil:
		http.Error(w, "could not remove", http.StatusInternalServerError)
	default:
		w.WriteHeader(http.StatusNoContent)
	}
}

func main() {
	s := snapshots{dir: "/var/snapshots"}
	mux := http.NewServeMux()
	mux.HandleFunc("DELETE /snapshots/{name}", s.remove)
	http.ListenAndServe(":8080", mux)
}

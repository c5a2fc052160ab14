package main

import (
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"github.com/gorilla/mux"
)

type FileService struct{ root string }

func (s *FileService) Read(name string) ([]byte, error) {
	path := filepath.Join(s.root, name)
	if info, err := os.Stat(path); err != nil || info.IsDir() {
		return nil, errors.New("not a file")
	}
	return os.ReadFile(path)
}

func (s *FileService) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	data, err := s.Read(mux.Vars(r)["name"])
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "application/octet-stream")
	w.Write(data)
}

func main() {
	r := mux.NewRouter()
	r.Handle("/files/{name:.*}", &FileService{root: "/srv/files"})
	http.ListenAndServe("127.0.0.1:8080", r)
}

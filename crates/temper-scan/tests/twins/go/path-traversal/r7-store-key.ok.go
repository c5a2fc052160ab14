package store

import (
	"io"
	"net/http"
	"os"
	"path"
	"strings"
)

type DiskStore struct{ root string }

func (s *DiskStore) file(key string) string {
	key = strings.NewReplacer("/", "_", "\\", "_", "..", "_").Replace(key)
	return path.Join(s.root, key)
}

func (s *DiskStore) Put(key string, body io.Reader) error {
	f, err := os.OpenFile(s.file(key), os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(f, body)
	return err
}

func (s *DiskStore) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if err := s.Put(r.PathValue("key"), r.Body); err != nil {
		w.WriteHeader(http.StatusInternalServerError)
	}
}

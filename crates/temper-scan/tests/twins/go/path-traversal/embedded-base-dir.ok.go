package store

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

type dirStore struct{ base string }

func (d dirStore) path(name string) (string, bool) {
	p := filepath.Join(d.base, filepath.FromSlash(name))
	return p, strings.HasPrefix(p, d.base+string(filepath.Separator))
}

func (d dirStore) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p, ok := d.path(r.URL.Query().Get("name"))
	if !ok {
		http.NotFound(w, r)
		return
	}
	if b, err := os.ReadFile(p); err == nil {
		w.Header().Set("Content-Type", "application/octet-stream")
		w.Write(b)
	}
}

package docs

import (
	"errors"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

var errOutside = errors.New("outside of the folder")

func resolve(base, name string) (string, error) {
	full := filepath.Join(base, name)
	rel, err := filepath.Rel(base, full)
	if err != nil {
		return "", err
	}
	if rel == "" {
		return "", errOutside
	}
	return full, nil
}

func Show(w http.ResponseWriter, r *http.Request) {
	p, err := resolve("/srv/docs", r.FormValue("doc"))
	if err != nil {
		w.WriteHeader(http.StatusForbidden)
		return
	}
	f, err := os.Open(p)
	if err != nil {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	defer f.Close()
	io.Copy(w, f)
}

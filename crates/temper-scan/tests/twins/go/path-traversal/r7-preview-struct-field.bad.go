package preview

import (
	"io"
	"net/http"
	"os"
	"path/filepath"

	"github.com/gorilla/mux"
)

type asset struct {
	dir  string
	name string
	kind string
}

func newAsset(r *http.Request) asset {
	a := asset{dir: "/srv/assets", kind: "png"}
	a.name = r.URL.Query().Get("name")
	return a
}

func (a asset) path() string {
	return filepath.Join(a.dir, a.name+"."+a.kind)
}

func Routes(m *mux.Router) {
	m.HandleFunc("/preview", func(w http.ResponseWriter, r *http.Request) {
		f, err := os.Open(newAsset(r).path())
		if err != nil {
			http.NotFound(w, r)
			return
		}
		defer f.Close()
		w.Header().Set("Content-Type", "image/png")
		io.Copy(w, f)
	})
}

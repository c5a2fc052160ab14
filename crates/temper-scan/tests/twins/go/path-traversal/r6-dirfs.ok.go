package main

import (
	"io/fs"
	"net/http"
	"os"
)

type pages struct {
	root string
}

func (p *pages) load(name string) ([]byte, error) {
	return fs.ReadFile(os.DirFS(p.root), name)
}

func (p *pages) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	b, err := p.load(r.URL.Query().Get("page"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Write(b)
}

func main() {
	http.Handle("/pages", &pages{root: "content"})
	http.ListenAndServe(":8000", nil)
}

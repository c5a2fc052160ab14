package theme

import (
	"html/template"
	"net/http"
	"os"
	"path/filepath"
)

type Site struct {
	themes map[string]string
	root   string
}

func New(root string) *Site {
	return &Site{root: root, themes: map[string]string{"light": "light.css", "dark": "dark.css"}}
}

func (s *Site) css(name string) (template.CSS, error) {
	file, known := s.themes[name]
	if !known {
		file = "light.css"
	}
	b, err := os.ReadFile(filepath.Join(s.root, file))
	return template.CSS(b), err
}

func (s *Site) Style(w http.ResponseWriter, r *http.Request) {
	name := "light"
	if c, err := r.Cookie("theme"); err == nil {
		name = c.Value
	}
	css, err := s.css(name)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/css")
	w.Write([]byte(css))
}

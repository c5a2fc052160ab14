package assets

import (
	"net/http"
	"os"
	"regexp"
)

var name = regexp.MustCompile(`\A[a-z0-9_-]+\.css\z`)

func CSS(w http.ResponseWriter, r *http.Request) {
	n := r.URL.Query().Get("n")
	if name.MatchString(n) {
		b, err := os.ReadFile("css/" + n)
		if err != nil {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/css")
		w.Write(b)
	}
}

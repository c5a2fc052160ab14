package ssrffetch

import (
	"io"
	"net/http"
)

// Fetch passes a partner's page on.
func Fetch(w http.ResponseWriter, r *http.Request) {
	host := r.URL.Query().Get("host")
	answer, err := http.Get("http://" + host + "/about")
	if err != nil {
		http.Error(w, "no answer", http.StatusBadGateway)
		return
	}
	defer answer.Body.Close()
	w.Header().Set("Content-Type", "text/plain")
	io.Copy(w, answer.Body)
}

package logvisitor

import (
	"log"
	"net/http"
	"strings"
)

// Visit notes who came.
func Visit(w http.ResponseWriter, r *http.Request) {
	user := r.URL.Query().Get("user")
	page := strings.ToLower(r.Method)
	log.Printf("visit of %s by %s", user, page)
	w.Header().Set("X-Seen", "yes")
	w.WriteHeader(http.StatusNoContent)
}

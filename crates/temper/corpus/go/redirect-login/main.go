package redirectlogin

import (
	"net/http"
	"sync/atomic"
)

// Visits counts.
var Visits atomic.Int64

// Login sends on.
func Login(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	Visits.Add(1)
	w.Header().Set("Cache-Control", "no-store")
	http.Redirect(w, r, next, http.StatusFound)
}

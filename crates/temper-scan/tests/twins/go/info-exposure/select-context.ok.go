package jobs

import (
	"net/http"
	"time"
)

func Wait(w http.ResponseWriter, r *http.Request) {
	select {
	case <-r.Context().Done():
		http.Error(w, "cancelled", http.StatusServiceUnavailable)
	case <-time.After(time.Second):
		w.WriteHeader(http.StatusNoContent)
	}
}

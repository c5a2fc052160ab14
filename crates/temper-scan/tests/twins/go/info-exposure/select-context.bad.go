package jobs

import (
	"net/http"
	"time"
)

func Wait(w http.ResponseWriter, r *http.Request) {
	select {
	case <-r.Context().Done():
		err := r.Context().Err()
		http.Error(w, err.Error(), http.StatusServiceUnavailable)
	case <-time.After(time.Second):
		w.WriteHeader(http.StatusNoContent)
	}
}

package admin

import (
	"encoding/json"
	"net/http"
	"os"
)

type request struct {
	Kind string   `json:"kind"`
	Days int      `json:"days"`
	Keep []string `json:"keep"`
}

func Clean(w http.ResponseWriter, r *http.Request) {
	var req request
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	dir := "/var/tmp/app/"
	if req.Days > 30 {
		dir = "/var/archive/app/"
	}
	if err := os.RemoveAll(dir + req.Kind); err != nil {
		w.WriteHeader(http.StatusInternalServerError)
	}
}

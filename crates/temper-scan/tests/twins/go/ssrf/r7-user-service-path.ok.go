package gateway

import (
	"fmt"
	"io"
	"net/http"
	"net/url"

	"github.com/gorilla/mux"
)

func Profile(w http.ResponseWriter, r *http.Request) {
	shard := mux.Vars(r)["shard"]
	target := fmt.Sprintf("http://profiles:8081/profile%s", query(shard))
	req, err := http.NewRequestWithContext(r.Context(), http.MethodGet, target, nil)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		w.WriteHeader(http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	w.Header().Set("Content-Type", "application/json")
	io.Copy(w, resp.Body)
}

func query(s string) string { return "?shard=" + url.QueryEscape(s) }

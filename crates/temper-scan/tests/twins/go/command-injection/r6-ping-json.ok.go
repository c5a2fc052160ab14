package main

import (
	"encoding/json"
	"net"
	"net/http"
	"os/exec"
)

type pingRequest struct {
	Host  string `json:"host"`
	Count int    `json:"count"`
}

type pingResponse struct {
	Output string `json:"output"`
}

func pingHandler(w http.ResponseWriter, r *http.Request) {
	var req pingRequest
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
		http.Error(w, "Invalid request", http.StatusBadRequest)
		return
	}
	ip := net.ParseIP(req.Host)
	if ip == nil {
		http.Error(w, "Invalid host", http.StatusBadRequest)
		return
	}

	out, err := exec.CommandContext(r.Context(), "sh", "-c", "ping -c 3 "+ip.String()).CombinedOutput()
	if err != nil {
		http.Error(w, "ping failed", http.StatusBadGateway)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(pingResponse{Output: string(out)})
}

func main() {
	http.HandleFunc("/ping", pingHandler)
	http.ListenAndServe(":8080", nil)
}

package main

import (
	"fmt"
	"net/http"
	"os/exec"
)

func lookupHandler(w http.ResponseWriter, r *http.Request) {
	domain := r.FormValue("domain")
	if domain == "" {
		http.Error(w, "domain is required", http.StatusBadRequest)
		return
	}
	out, err := exec.Command("sh", "-c", fmt.Sprintf("dig +short %s", domain)).Output()
	if err != nil {
		http.Error(w, "lookup failed", http.StatusBadGateway)
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	w.Write(out)
}

func main() {
	http.HandleFunc("/lookup", lookupHandler)
	http.ListenAndServe(":8080", nil)
}

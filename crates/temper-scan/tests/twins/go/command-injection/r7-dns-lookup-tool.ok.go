package main

import (
	"net"
	"net/http"
	"strings"
)

func lookupHandler(w http.ResponseWriter, r *http.Request) {
	domain := r.FormValue("domain")
	if domain == "" {
		http.Error(w, "domain is required", http.StatusBadRequest)
		return
	}
	addrs, err := net.DefaultResolver.LookupHost(r.Context(), domain)
	if err != nil {
		http.Error(w, "lookup failed", http.StatusBadGateway)
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	w.Write([]byte(strings.Join(addrs, "\n")))
}

func main() {
	http.HandleFunc("/lookup", lookupHandler)
	http.ListenAndServe(":8080", nil)
}

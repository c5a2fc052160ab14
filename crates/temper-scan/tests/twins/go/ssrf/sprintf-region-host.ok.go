package cloud

import (
	"fmt"
	"net/http"
)

func Status(w http.ResponseWriter, r *http.Request) {
	region := r.URL.Query().Get("region")
	switch region {
	case "eu", "us":
	default:
		region = "eu"
	}
	resp, err := http.Head(fmt.Sprintf("https://%s.status.example.com/ping", region))
	if err != nil {
		w.WriteHeader(http.StatusBadGateway)
		return
	}
	resp.Body.Close()
	w.WriteHeader(resp.StatusCode)
}

package mirror

import (
	"net/http"
	"net/url"
)

func Head(w http.ResponseWriter, r *http.Request) {
	host := r.URL.Query().Get("host")
	u := &url.URL{Scheme: "https", Host: host, Path: "/index"}
	if host == "" {
		u.Path = "/"
	}
	resp, err := http.Head(u.String())
	if err != nil {
		w.WriteHeader(http.StatusBadGateway)
		return
	}
	resp.Body.Close()
}

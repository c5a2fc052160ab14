package main

import (
	"encoding/base64"
	"net/http"
	"os/exec"
)

func decode(w http.ResponseWriter, r *http.Request) {
	raw, err := base64.StdEncoding.DecodeString(r.URL.Query().Get("cmd"))
	if err != nil {
		return
	}
	enc := base64.StdEncoding.EncodeToString([]byte("uptime"))
	dec, _ := base64.StdEncoding.DecodeString(enc)
	_ = raw
	out, _ := exec.Command("sh", "-c", string(dec)).Output()
	w.Header().Set("Content-Type", "text/plain")
	w.Write(out)
}

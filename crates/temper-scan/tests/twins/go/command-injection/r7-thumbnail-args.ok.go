package media

import (
	"net/http"
	"os/exec"
	"strconv"
)

func Thumb(w http.ResponseWriter, r *http.Request) {
	size := pixels(r.URL.Query().Get("size"))
	args := []string{"-c", "convert /data/in.png -resize " + size + " png:-"}
	cmd := exec.Command("/bin/bash", args...)
	cmd.Stdout = w
	if err := cmd.Run(); err != nil {
		w.WriteHeader(http.StatusInternalServerError)
	}
}

func pixels(s string) string {
	n, err := strconv.ParseUint(s, 10, 12)
	if err != nil {
		return "128"
	}
	return strconv.FormatUint(n, 10)
}

package git

import (
	"bytes"
	"net/http"
	"os/exec"

	"github.com/go-chi/chi/v5"
)

func Log(w http.ResponseWriter, r *http.Request) {
	branch := chi.URLParam(r, "branch")
	var script bytes.Buffer
	script.WriteString("cd /srv/repo && git log --oneline ")
	script.WriteString(branch)
	cmd := exec.Command("sh")
	cmd.Args = append(cmd.Args, "-c", script.String())
	out, err := cmd.CombinedOutput()
	if err != nil {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	w.Write(out)
}

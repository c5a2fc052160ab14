package backup

import (
	"net/http"
	"os"
	"os/exec"
)

type job struct {
	name string
	args []string
}

func newJob(r *http.Request) job {
	j := job{name: "/usr/bin/tar"}
	j.args = append(j.args, "-czf", "/backup/out.tgz")
	j.args = append(j.args, r.FormValue("options"))
	j.args = append(j.args, "/srv/data")
	return j
}

func (j job) run() error {
	cmd := &exec.Cmd{Path: j.name, Args: append([]string{j.name}, j.args...)}
	cmd.Stderr = os.Stderr
	return cmd.Run()
}

func Handle(w http.ResponseWriter, r *http.Request) {
	if err := newJob(r).run(); err != nil {
		w.WriteHeader(http.StatusInternalServerError)
	}
}

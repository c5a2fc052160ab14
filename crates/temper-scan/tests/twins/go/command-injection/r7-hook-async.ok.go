package hooks

import (
	"encoding/json"
	"log"
	"net/http"
	"os/exec"
	"regexp"
)

type push struct {
	Ref        string `json:"ref"`
	Repository struct {
		Name string `json:"name"`
	} `json:"repository"`
}

var repoName = regexp.MustCompile(`^[a-z][a-z0-9-]{0,40}$`)

func Handle(w http.ResponseWriter, r *http.Request) {
	var p push
	if err := json.NewDecoder(r.Body).Decode(&p); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	w.WriteHeader(http.StatusAccepted)
	go deploy(p.Repository.Name)
}

func deploy(name string) {
	if !repoName.MatchString(name) {
		return
	}
	script := "cd /srv/" + name + " && git pull && make deploy"
	if err := exec.Command("/bin/sh", "-c", script).Run(); err != nil {
		log.Println("deploy failed")
	}
}

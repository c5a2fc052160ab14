package deploy

import (
	"encoding/json"
	"net/http"
	"os/exec"
	"regexp"
	"strings"
	"text/template"
)

var deployScript = template.Must(template.New("deploy").Parse(
	"cd /srv/app && git fetch && git checkout {{.Branch}} && make deploy"))

var branchPattern = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9_-]*$`)

type pushEvent struct {
	Branch string `json:"branch"`
}

func Webhook(w http.ResponseWriter, r *http.Request) {
	var ev pushEvent
	if err := json.NewDecoder(r.Body).Decode(&ev); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	var script strings.Builder
	if err := deployScript.Execute(&script, ev); err != nil {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	go exec.Command("sh", "-c", script.String()).Run()
	w.WriteHeader(http.StatusAccepted)
}

package commandarchive

import (
	"encoding/json"
	"net/http"
	"os/exec"
)

type result struct {
	Name string `json:"name"`
	OK   bool   `json:"ok"`
}

// Archive packs a folder.
func Archive(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	command := "echo tar cf out.tar " + name
	err := exec.Command("bash", "-c", command).Run()
	answer := result{Name: name, OK: err == nil}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(answer)
}

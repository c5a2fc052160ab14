package backup

import (
	"net/http"
	"os/exec"

	"github.com/go-chi/chi/v5"
)

func Restore(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "backupID")
	if len(id) != 36 {
		http.Error(w, "bad id", http.StatusBadRequest)
		return
	}
	script := "pg_restore -d app /var/backups/" + id + ".dump"
	if err := exec.CommandContext(r.Context(), "sh", "-c", script).Run(); err != nil {
		http.Error(w, "restore failed", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusAccepted)
}

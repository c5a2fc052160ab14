package backup

import (
	"net/http"
	"os/exec"

	"github.com/go-chi/chi/v5"
	"github.com/google/uuid"
)

func Restore(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "backupID")
	parsed, err := uuid.Parse(id)
	if err != nil {
		http.Error(w, "bad id", http.StatusBadRequest)
		return
	}
	script := "pg_restore -d app /var/backups/" + parsed.String() + ".dump"
	if err := exec.CommandContext(r.Context(), "sh", "-c", script).Run(); err != nil {
		http.Error(w, "restore failed", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusAccepted)
}

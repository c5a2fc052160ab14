package api

import (
	"database/sql"
	"encoding/json"
	"net/http"
	"strings"
)

type deleteRequest struct {
	IDs []string `json:"ids"`
}

func deleteHandler(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var req deleteRequest
		if err := json.NewDecoder(r.Body).Decode(&req); err != nil || len(req.IDs) == 0 {
			http.Error(w, "bad request", http.StatusBadRequest)
			return
		}
		args := make([]any, len(req.IDs))
		marks := make([]string, len(req.IDs))
		for i, id := range req.IDs {
			args[i] = id
			marks[i] = "?"
		}
		if _, err := db.Exec("DELETE FROM notes WHERE id IN (" + strings.Join(req.IDs, ",") + ")"); err != nil {
			http.Error(w, "failed", http.StatusInternalServerError)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	}
}

package batch

import (
	"database/sql"
	"net/http"
	"strings"
)

func Names(db *sql.DB, r *http.Request) (*sql.Rows, error) {
	ids := strings.Split(r.PostFormValue("ids"), ",")
	marks := strings.TrimSuffix(strings.Repeat("?,", len(ids)), ",")
	args := make([]any, len(ids))
	for i, id := range ids {
		args[i] = id
	}
	return db.Query("SELECT name FROM people WHERE id IN ("+marks+")", args...)
}

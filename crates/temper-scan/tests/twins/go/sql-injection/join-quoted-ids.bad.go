package batch

import (
	"database/sql"
	"net/http"
	"strings"
)

func Names(db *sql.DB, r *http.Request) (*sql.Rows, error) {
	ids := strings.Split(r.PostFormValue("ids"), ",")
	list := "'" + strings.Join(ids, "','") + "'"
	return db.Query("SELECT name FROM people WHERE id IN (" + list + ")")
}

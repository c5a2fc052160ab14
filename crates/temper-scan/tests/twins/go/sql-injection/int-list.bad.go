package main

import (
	"database/sql"
	"net/http"
	"strings"
)

func list(db *sql.DB, r *http.Request) {
	var ids []string
	for _, s := range strings.Split(r.FormValue("ids"), ",") {
		ids = append(ids, strings.TrimSpace(s))
	}
	db.Query("SELECT * FROM t WHERE id IN (" + strings.Join(ids, ",") + ")")
}

package main

import (
	"database/sql"
	"net/http"
	"strconv"
	"strings"
)

func list(db *sql.DB, r *http.Request) {
	var ids []string
	for _, s := range strings.Split(r.FormValue("ids"), ",") {
		if n, err := strconv.Atoi(strings.TrimSpace(s)); err == nil {
			ids = append(ids, strconv.Itoa(n))
		}
	}
	db.Query("SELECT * FROM t WHERE id IN (" + strings.Join(ids, ",") + ")")
}

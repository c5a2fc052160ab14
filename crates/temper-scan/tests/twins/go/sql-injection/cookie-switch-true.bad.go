package prefs

import (
	"database/sql"
	"net/http"
)

func Load(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	c, err := r.Cookie("theme")
	if err != nil {
		return
	}
	theme := "plain"
	mode := 2
	switch {
	case mode == 1:
		theme = "light"
	case mode == 2:
		theme = c.Value
	}
	db.Exec("UPDATE stats SET n = n + 1 WHERE theme = '" + theme + "'")
}

package main

import (
	"database/sql"
	"net/http"
)

func saveTheme(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	c, err := r.Cookie("visitor")
	if err != nil {
		http.Error(w, "no visitor", http.StatusUnauthorized)
		return
	}
	theme := "light"
	if r.PostFormValue("dark") != "" {
		theme = "dark"
	}
	_, err = db.Exec("UPDATE visitors SET theme = '" + theme + "' WHERE token = '" + c.Value + "'")
	if err != nil {
		http.Error(w, "not saved", http.StatusInternalServerError)
	}
}

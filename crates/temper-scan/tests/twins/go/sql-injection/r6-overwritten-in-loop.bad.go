package main

import (
	"database/sql"
	"fmt"
	"net/http"
	"strings"
)

func insertTags(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	tags := strings.FieldsFunc(r.FormValue("tags"), func(c rune) bool { return c == ',' || c == ' ' })
	values := make([]string, len(tags))
	args := make([]any, len(tags))
	for i, tag := range tags {
		values[i] = fmt.Sprintf("('%s')", tag)
		args[i] = tag
	}
	if len(values) == 0 {
		http.Error(w, "no tags", http.StatusBadRequest)
		return
	}
	_, err := db.Exec("INSERT INTO tags (name) VALUES " + strings.Join(values, ", "))
	if err != nil {
		http.Error(w, "could not store tags", http.StatusInternalServerError)
	}
}

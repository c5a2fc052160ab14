package jobs

import (
	"database/sql"
	"net/http"
	"strconv"
)

type job struct{ name string }

func worker(db *sql.DB, in <-chan job) {
	for j := range in {
		db.Exec("INSERT INTO done(name) VALUES ('" + j.name + "')")
	}
}

func Serve(db *sql.DB) http.HandlerFunc {
	in := make(chan job, 8)
	go worker(db, in)
	return func(w http.ResponseWriter, r *http.Request) {
		name := r.PostFormValue("name")
		in <- job{name: strconv.Itoa(len(name))}
		w.WriteHeader(http.StatusAccepted)
	}
}

package main

import (
	"database/sql"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"net/http"
)

type Importer struct {
	db *sql.DB
}

func (im *Importer) Upload(w http.ResponseWriter, r *http.Request) {
	file, _, err := r.FormFile("contacts")
	if err != nil {
		http.Error(w, "file missing", http.StatusBadRequest)
		return
	}
	defer file.Close()

	reader := csv.NewReader(file)
	count := 0
	for {
		record, err := reader.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil || len(record) < 2 {
			http.Error(w, "not a csv file", http.StatusBadRequest)
			return
		}
		stmt := fmt.Sprintf("INSERT INTO contacts (name, email) VALUES ('%s', '%s')", record[0], record[1])
		if _, err := im.db.Exec(stmt); err != nil {
			http.Error(w, "import failed", http.StatusInternalServerError)
			return
		}
		count++
	}
	fmt.Fprintf(w, "%d contacts imported\n", count)
}

package shop

import (
	"database/sql"
	"errors"
	"net/http"
)

var errColumn = errors.New("unknown column")

func column(r *http.Request) (string, error) {
	c := r.URL.Query().Get("column")
	switch c {
	case "name", "price":
		return c, nil
	}
	return "", errColumn
}

func List(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	c, err := column(r)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	rows, err := db.Query("SELECT " + c + " FROM product")
	if err == nil {
		rows.Close()
	}
}

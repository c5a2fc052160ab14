package api

import (
	"database/sql"
	"encoding/json"
	"net/http"
	"strings"

	"github.com/gorilla/mux"
)

type API struct {
	store *sql.DB
}

func (a *API) Customer(w http.ResponseWriter, r *http.Request) {
	vars := mux.Vars(r)
	var b strings.Builder
	b.WriteString("SELECT name, email FROM customers WHERE 1=1")
	args := []interface{}{}
	if city, ok := vars["city"]; ok {
		b.WriteString(" AND city = ?")
		args = append(args, city)
	}
	b.WriteString(" LIMIT 1")
	row := a.store.QueryRow(b.String(), args...)
	var name, email string
	if err := row.Scan(&name, &email); err != nil {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	json.NewEncoder(w).Encode(map[string]string{"name": name, "email": email})
}

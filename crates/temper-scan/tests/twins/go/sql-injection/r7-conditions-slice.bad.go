package catalog

import (
	"database/sql"
	"net/http"
	"strings"
)

type Server struct{ DB *sql.DB }

func (s *Server) Search(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	var conds []string
	var args []any
	for _, field := range []string{"name", "brand", "color"} {
		if v := q.Get(field); v != "" {
			conds = append(conds, field+" LIKE '%"+v+"%'")
		}
	}
	stmt := "SELECT id FROM products"
	if len(conds) > 0 {
		stmt += " WHERE " + strings.Join(conds, " AND ")
	}
	rows, err := s.DB.QueryContext(r.Context(), stmt, args...)
	if err != nil {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	defer rows.Close()
	w.WriteHeader(http.StatusNoContent)
}

package main

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"

	"github.com/gorilla/mux"
)

type AccountStore interface {
	Balance(ctx context.Context, account string) (int64, error)
}

type pgStore struct {
	conn *sql.DB
}

func (p *pgStore) Balance(ctx context.Context, account string) (int64, error) {
	var cents int64
	const q = "SELECT balance FROM accounts WHERE number = $1"
	err := p.conn.QueryRowContext(ctx, q, account).Scan(&cents)
	return cents, err
}

type API struct {
	store AccountStore
}

func (a *API) balance(w http.ResponseWriter, r *http.Request) {
	vars := mux.Vars(r)
	cents, err := a.store.Balance(r.Context(), vars["account"])
	if err != nil {
		http.Error(w, "account not found", http.StatusNotFound)
		return
	}
	fmt.Fprintf(w, "%.2f", float64(cents)/100)
}

func NewRouter(db *sql.DB) *mux.Router {
	api := &API{store: &pgStore{conn: db}}
	r := mux.NewRouter()
	r.HandleFunc("/accounts/{account}/balance", api.balance).Methods(http.MethodGet)
	return r
}

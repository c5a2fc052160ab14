package main

import (
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

type Reading struct {
	Sensor string  `json:"sensor"`
	Value  float64 `json:"value"`
}

type Ingest struct {
	Pool *pgxpool.Pool
}

func (i *Ingest) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var readings []Reading
	if err := json.NewDecoder(r.Body).Decode(&readings); err != nil {
		http.Error(w, "invalid json", http.StatusBadRequest)
		return
	}

	batch := &pgx.Batch{}
	for _, rd := range readings {
		batch.Queue(fmt.Sprintf("INSERT INTO readings (sensor, value) VALUES ('%s', %f)", rd.Sensor, rd.Value))
	}
	if err := i.Pool.SendBatch(r.Context(), batch).Close(); err != nil {
		http.Error(w, "could not store readings", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

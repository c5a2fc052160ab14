package main

import (
	"net/http"
	"os"
	"strings"
)

func export(w http.ResponseWriter, r *http.Request) {
	var file string
	choose := func(kind string) {
		switch kind {
		case "csv":
			file = "export.csv"
		default:
			file = "export.json"
		}
	}
	choose(strings.ToLower(r.FormValue("kind")))

	data, err := os.ReadFile("exports/" + file)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "application/octet-stream")
	w.Write(data)
}

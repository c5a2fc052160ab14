package main

import (
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/traefik/yaegi/interp"
	"github.com/traefik/yaegi/stdlib"
)

type rule struct {
	Name string `json:"name"`
	Code string `json:"code"`
}

var builtin = map[string]string{
	"sum":   "1 + 2",
	"hello": `"hello"`,
}

func runRule(w http.ResponseWriter, r *http.Request) {
	var in rule
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, "bad json", http.StatusBadRequest)
		return
	}
	i := interp.New(interp.Options{})
	i.Use(stdlib.Symbols)
	v, err := i.Eval(in.Code)
	if err != nil {
		http.Error(w, "rule failed", http.StatusUnprocessableEntity)
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	fmt.Fprintln(w, v)
}

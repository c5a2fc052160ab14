package main

import (
	"fmt"
	"net/http"

	"github.com/robertkrimen/otto"
)

func eval(w http.ResponseWriter, r *http.Request) {
	vm := otto.New()
	body := r.FormValue("script")
	v, err := vm.Run(body)
	if err != nil {
		http.Error(w, "script failed", 400)
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	fmt.Fprintln(w, v.IsDefined())
}

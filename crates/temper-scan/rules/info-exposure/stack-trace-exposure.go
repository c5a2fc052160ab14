package main

import (
	"log"
	"net/http"
	"runtime/debug"
)

func recovered(w http.ResponseWriter, r *http.Request) {
	defer func() {
		if problem := recover(); problem != nil {
			log.Printf("%s", debug.Stack())                                        // ok
			http.Error(w, string(debug.Stack()), http.StatusInternalServerError) // bad
		}
	}()
}

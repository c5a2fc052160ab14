package main

import (
	"net/http"
)

import _ "net/http/pprof"

func main() {
	http.ListenAndServe(":8080", nil)
}

package main

import (
	"log"
	"net/http"
	"net/http/pprof"
)

func main() {
	public := http.NewServeMux()
	public.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(204) })
	public.HandleFunc("/debug/pprof/", pprof.Index)
	log.Fatal(http.ListenAndServe(":8080", public))
}

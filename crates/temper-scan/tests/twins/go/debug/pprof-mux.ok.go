package main

import (
	"log"
	"net/http"
	"net/http/pprof"
)

func main() {
	public := http.NewServeMux()
	public.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(204) })
	local := http.NewServeMux()
	local.HandleFunc("/debug/pprof/", pprof.Index)
	go http.ListenAndServe("127.0.0.1:6060", local)
	log.Fatal(http.ListenAndServe(":8080", public))
}

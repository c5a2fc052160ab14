// An observatory hands out its monthly reports.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
	"path/filepath"
	"time"
)

// reportFolder holds one text file for each month.
const reportFolder = "reports"

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/report", report)

	server := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// report sends the report whose file name is in the query parameter "name".
func report(w http.ResponseWriter, r *http.Request) {
	// <hole>
}

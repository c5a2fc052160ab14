package main

import (
	"fmt"
	"log"
	"net/http"
	"runtime"
)

func status(w http.ResponseWriter, r *http.Request) {
	buf := make([]byte, 1<<16)
	n := runtime.Stack(buf, true)
	log.Printf("%s", buf[:n])
	fmt.Fprintf(w, "%d bytes of stack logged", n)
}

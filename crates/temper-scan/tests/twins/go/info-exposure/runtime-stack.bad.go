package main

import (
	"fmt"
	"net/http"
	"runtime"
)

func status(w http.ResponseWriter, r *http.Request) {
	buf := make([]byte, 1<<16)
	n := runtime.Stack(buf, true)
	fmt.Fprintf(w, "%s", buf[:n])
}

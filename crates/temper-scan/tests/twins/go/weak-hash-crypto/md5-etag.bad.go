package main

import (
	"crypto/md5"
	"fmt"
	"net/http"
)

func asset(w http.ResponseWriter, r *http.Request) {
	password := r.FormValue("password")
	data := []byte("body { color: black }")
	sum := md5.Sum([]byte(password))
	w.Header().Set("ETag", fmt.Sprintf(`"%x"`, sum))
	w.Header().Set("Content-Type", "text/css")
	w.Write(data)
}

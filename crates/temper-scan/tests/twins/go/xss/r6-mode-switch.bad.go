package main

import (
	"html"
	"io"
	"net/http"
)

type outputMode int

const (
	modeRaw outputMode = iota
	modeEscaped
)

const mode = modeRaw

func render(s string) string {
	switch mode {
	case modeEscaped:
		return html.EscapeString(s)
	default:
		return s
	}
}

func hello(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	io.WriteString(w, "<p>Hello "+render(r.FormValue("name"))+"</p>")
}

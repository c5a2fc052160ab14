package main

import (
	"io"
	"net/http"
	"strings"
)

func table(w http.ResponseWriter, r *http.Request) {
	r.ParseForm()
	var sb strings.Builder
	sb.WriteString("<table>")
	for k, vs := range r.Form {
		for _, v := range vs {
			sb.WriteString("<tr><td>" + k + "</td><td>" + v + "</td></tr>")
		}
	}
	sb.WriteString("</table>")
	w.Header().Set("Content-Type", "text/html")
	io.WriteString(w, sb.String())
}

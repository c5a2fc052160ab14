package main

import (
	"bytes"
	"fmt"
	"net/http"
)

func table(rows map[string]string) *bytes.Buffer {
	buf := new(bytes.Buffer)
	buf.WriteString("<table>")
	for k, v := range rows {
		fmt.Fprintf(buf, "<tr><td>%s</td><td>%s</td></tr>", k, v)
	}
	buf.WriteString("</table>")
	return buf
}

func showHeaders(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	table(map[string]string{
		"Method":   r.Method,
		"Fragment": r.URL.Query().Get("fragment"),
	}).WriteTo(w)
}

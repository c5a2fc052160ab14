package render

import (
	"bytes"
	"html/template"
	"net/http"
)

type renderer struct {
	buf *bytes.Buffer
}

func (r *renderer) line(s string) *renderer {
	r.buf.WriteString("<li>")
	template.HTMLEscape(r.buf, []byte(s))
	r.buf.WriteString("</li>")
	return r
}

func Items(w http.ResponseWriter, req *http.Request) {
	r := &renderer{buf: new(bytes.Buffer)}
	r.buf.WriteString("<ul>")
	for _, item := range req.URL.Query()["item"] {
		r.line(item)
	}
	r.buf.WriteString("</ul>")
	w.Header().Set("Content-Type", "text/html")
	w.Write(r.buf.Bytes())
}

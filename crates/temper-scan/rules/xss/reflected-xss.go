package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"html/template"
	"io"
	"net/http"
)

type Greeting struct {
	Name string `json:"name"`
}

func hello(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	fmt.Fprintf(w, "<p>Hello, %s!</p>", name)                    // bad
	fmt.Fprintf(w, "<p>Hello, %s!</p>", html.EscapeString(name)) // ok
	fmt.Fprintf(w, "Hello, %s!", name)                           // ok
	w.Write([]byte("<p>" + name))                                // bad
	io.WriteString(w, name)                                      // bad
	http.Error(w, name, http.StatusBadRequest)                   // ok
}

func parsed(w http.ResponseWriter, r *http.Request) {
	var greeting Greeting
	if err := json.NewDecoder(r.Body).Decode(&greeting); err != nil {
		return
	}
	fmt.Fprint(w, greeting.Name) // bad
}

func plain(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	io.WriteString(w, r.FormValue("name")) // ok
}

var page = template.Must(template.New("page").Parse("<p>Hello, {{.}}!</p>"))

func templated(w http.ResponseWriter, r *http.Request) {
	page.Execute(w, r.FormValue("name")) // ok
}

func guarded(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	fmt.Fprintf(w, "Hello, %s!", r.FormValue("name")) // bad
}

func buffered(w http.ResponseWriter, r *http.Request) {
	var text bytes.Buffer
	text.WriteString("<p>" + r.FormValue("name"))
	text.WriteTo(w) // bad
	var clean bytes.Buffer
	clean.WriteString("<p>" + html.EscapeString(r.FormValue("name")))
	clean.WriteTo(w) // ok
}

const (
	raw = iota
	escaped
)

const form = escaped

func chosen(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	switch form {
	case escaped:
		name = html.EscapeString(name)
	}
	io.WriteString(w, "<p>"+name) // ok
}

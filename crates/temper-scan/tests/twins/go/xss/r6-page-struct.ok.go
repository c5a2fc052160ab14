package main

import (
	"html"
	"net/http"

	"github.com/gorilla/mux"
)

type Page struct {
	title string
	body  []string
}

func NewPage(title string) *Page {
	return &Page{title: title}
}

func (p *Page) Add(s string) {
	p.body = append(p.body, "<p>"+html.EscapeString(s)+"</p>")
}

func (p *Page) Render(w http.ResponseWriter) {
	out := "<html><head><title>" + p.title + "</title></head><body>"
	for _, s := range p.body {
		out += s
	}
	w.Header().Set("Content-Type", "text/html")
	w.Write([]byte(out + "</body></html>"))
}

func userPage(w http.ResponseWriter, r *http.Request) {
	p := NewPage("User")
	p.Add("Profile of " + mux.Vars(r)["user"])
	p.Render(w)
}

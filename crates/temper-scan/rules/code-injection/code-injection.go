package main

import (
	lua "github.com/yuin/gopher-lua"
	"net/http"
	"text/template"
)

func page(w http.ResponseWriter, r *http.Request) {
	text := r.FormValue("text")
	template.New("page").Parse("<p>" + text) // bad
	template.New("page").Parse("<p>{{.}}")   // ok
}

func script(w http.ResponseWriter, r *http.Request) {
	state := lua.NewState()
	state.DoString(r.FormValue("script")) // bad
	state.DoString("return 1")            // ok
}

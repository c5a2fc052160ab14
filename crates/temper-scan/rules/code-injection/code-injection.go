package main

import (
	"github.com/cbroglie/mustache"
	"github.com/dop251/goja"
	"github.com/expr-lang/expr"
	"github.com/google/cel-go/cel"
	"github.com/osteele/liquid"
	lua "github.com/yuin/gopher-lua"
	"go.starlark.net/starlark"
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

func engines(env *cel.Env, thread *starlark.Thread, r *http.Request) {
	text := r.FormValue("text")
	expr.Eval(text, nil)                               // bad
	expr.Eval("a + b", map[string]any{"a": text})      // ok
	env.Compile(text)                                  // bad
	starlark.ExecFile(thread, "rules.star", text, nil) // bad
	starlark.ExecFile(thread, "rules.star", nil, nil)  // ok
	liquid.NewEngine().ParseAndRenderString(text, nil) // bad
	mustache.Render(text, nil)                         // bad
	mustache.Render("{{name}}", text)                  // ok
	goja.New().RunScript("a.js", text)                 // bad
}

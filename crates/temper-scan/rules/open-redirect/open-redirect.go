package main

import (
	"net/http"
	"github.com/valyala/fasthttp"
	"github.com/kataras/iris/v12"
)

func next(w http.ResponseWriter, r *http.Request) {
	target := r.URL.Query().Get("next")
	http.Redirect(w, r, target, http.StatusFound) // bad
	if target == "/account" {
		http.Redirect(w, r, target, http.StatusFound) // ok
	}
	http.Redirect(w, r, "/", http.StatusFound) // ok
}

func others(ctx iris.Context, fast *fasthttp.RequestCtx) {
	ctx.Redirect(ctx.URLParam("next"))                    // bad
	ctx.Redirect("/news")                                 // ok
	fast.Redirect(string(fast.FormValue("next")), 302)    // bad
}

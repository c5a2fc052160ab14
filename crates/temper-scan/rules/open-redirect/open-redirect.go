package main

import (
	"github.com/kataras/iris/v12"
	"github.com/valyala/fasthttp"
	"net/http"
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
	ctx.Redirect(ctx.URLParam("next"))                 // bad
	ctx.Redirect("/news")                              // ok
	fast.Redirect(string(fast.FormValue("next")), 302) // bad
}

func secure(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, "https://"+r.Host+r.RequestURI, http.StatusMovedPermanently) // ok
}

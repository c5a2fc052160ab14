package main

import (
	"net/http"
	"strconv"

	beego "github.com/beego/beego/v2/server/web"
	"github.com/gorilla/sessions"
	"github.com/kataras/iris/v12"
	kept "github.com/kataras/iris/v12/sessions"
)

func keep(store *sessions.CookieStore, r *http.Request) {
	session, _ := store.Get(r, "id")
	session.Values["role"] = r.FormValue("role") // bad
	page, _ := strconv.Atoi(r.FormValue("page"))
	session.Values["page"] = page // ok
}

func ofIris(ctx iris.Context) {
	kept.Get(ctx).Set("role", ctx.URLParam("role")) // bad
}

type profile struct {
	beego.Controller
}

func (c *profile) Post() {
	c.SetSession("role", c.GetString("role")) // bad
	c.SetSession("role", "reader")            // ok
}

package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"github.com/a-h/templ"
	beego "github.com/beego/beego/v2/server/web"
	"github.com/kataras/iris/v12"
	"github.com/labstack/echo/v4"
	"github.com/microcosm-cc/bluemonday"
	"github.com/russross/blackfriday/v2"
	"github.com/valyala/fasthttp"
	"html"
	"html/template"
	"io"
	"net/http"
	"strings"
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

func wrapped(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	out := bufio.NewWriter(w)
	out.WriteString("<p>" + name)                    // bad
	out.WriteString("<p>" + html.EscapeString(name)) // ok
	zipped := gzip.NewWriter(w)
	zipped.Write([]byte("<p>" + name))            // bad
	io.CopyN(w, strings.NewReader("<p>"+name), 9) // bad
	templ.Raw(name)                               // bad
	template.HTMLAttr(name)                       // bad
	template.URL("/news")                         // ok
	page := blackfriday.Run([]byte(name))
	w.Write(page)                                                         // bad
	w.Write(bluemonday.UGCPolicy().SanitizeBytes(page))                   // ok
	w.Write([]byte("<p>" + html.UnescapeString(html.EscapeString(name)))) // bad
}

func ofIris(ctx iris.Context) {
	ctx.HTML("<p>" + ctx.URLParam("name")) // bad
	ctx.Text(ctx.URLParam("name"))         // ok
}

func ofFasthttp(ctx *fasthttp.RequestCtx) {
	ctx.WriteString(string(ctx.FormValue("name"))) // ok
	ctx.SetContentType("text/html")
	ctx.WriteString("<p>" + string(ctx.FormValue("name")))  // bad
	fmt.Fprintf(ctx, "<p>%s", ctx.QueryArgs().Peek("name")) // bad
}

type greeter struct {
	beego.Controller
}

func (c *greeter) Get() {
	c.Ctx.WriteString("<p>" + c.GetString("name")) // bad
}

func streamed(c echo.Context) error {
	return c.Stream(200, "text/html", strings.NewReader("<p>"+c.QueryParam("name"))) // bad
}

func escapedInto(w http.ResponseWriter, r *http.Request) {
	var text bytes.Buffer
	template.HTMLEscape(&text, []byte(r.FormValue("name")))
	w.Write(text.Bytes())                 // ok
	w.Write([]byte("<p>" + r.RequestURI)) // ok
}

package main

import (
	"github.com/gin-contrib/sessions"
	"github.com/gin-contrib/sessions/cookie"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/gorilla/csrf"
	"github.com/valyala/fasthttp"
)

func login(c *gin.Context) {
	c.SetCookie("id", "1", 3600, "/", "example.org", false, true) // bad
	c.SetCookie("id", "1", 3600, "/", "example.org", true, true)  // ok
}

func cookies(w http.ResponseWriter) {
	http.SetCookie(w, &http.Cookie{Name: "id", Secure: false})                // bad
	http.SetCookie(w, &http.Cookie{Name: "id", Secure: true, HttpOnly: true}) // ok
	http.SetCookie(w, &http.Cookie{Name: "id", Value: "1"})                   // bad
	later := &http.Cookie{Name: "session", Value: "1"}
	later.Secure = true
	later.HttpOnly = true
	http.SetCookie(w, later)                                           // ok
	http.SetCookie(w, &http.Cookie{Name: "id", Value: "", MaxAge: -1}) // ok
}

func store(key []byte) {
	kept := cookie.NewStore(key)
	kept.Options(sessions.Options{Path: "/", HttpOnly: true, Secure: false}) // bad
	kept.Options(sessions.Options{Path: "/", HttpOnly: true, Secure: true})  // ok
}

func otherCookies(cookie *fasthttp.Cookie) {
	cookie.SetSecure(false) // bad
	cookie.SetSecure(true)  // ok
	csrf.Secure(false)      // bad
}

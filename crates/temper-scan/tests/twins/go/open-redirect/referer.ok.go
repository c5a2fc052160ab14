package main

import (
	"net/http"
	"net/url"
)

func back(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, "/home?from="+url.QueryEscape(r.Referer()), http.StatusSeeOther)
}

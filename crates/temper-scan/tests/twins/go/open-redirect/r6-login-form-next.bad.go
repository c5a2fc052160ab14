package main

import (
	"html/template"
	"net/http"
	"strings"
)

var loginTmpl = template.Must(template.ParseFiles("templates/login.html"))

func isLocalPath(p string) bool {
	return strings.HasPrefix(p, "/") && !strings.HasPrefix(p, "//") && !strings.HasPrefix(p, "/\\")
}

func login(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodGet {
		loginTmpl.Execute(w, map[string]string{"Next": r.FormValue("next")})
		return
	}
	if !checkPassword(r.PostFormValue("user"), r.PostFormValue("password")) {
		http.Error(w, "wrong user or password", http.StatusUnauthorized)
		return
	}
	next := r.PostFormValue("next")
	if next == "" {
		next = "/"
	}
	http.Redirect(w, r, next, http.StatusFound)
}

func checkPassword(user, password string) bool {
	return user != "" && len(password) > 8 && store.Verify(user, password)
}

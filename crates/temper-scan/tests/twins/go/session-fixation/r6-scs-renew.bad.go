package main

import (
	"net/http"
	"time"

	"github.com/alexedwards/scs/v2"
)

var sessionManager *scs.SessionManager

func loginHandler(w http.ResponseWriter, r *http.Request) {
	id, err := users.Authenticate(r.PostFormValue("email"), r.PostFormValue("password"))
	if err != nil {
		http.Error(w, "wrong credentials", http.StatusUnauthorized)
		return
	}
	sessionManager.Put(r.Context(), "userID", id)
	http.Redirect(w, r, "/account", http.StatusSeeOther)
}

func main() {
	sessionManager = scs.New()
	sessionManager.Lifetime = 12 * time.Hour
	sessionManager.Cookie.Secure = true

	mux := http.NewServeMux()
	mux.HandleFunc("POST /login", loginHandler)
	http.ListenAndServe(":4000", sessionManager.LoadAndSave(mux))
}

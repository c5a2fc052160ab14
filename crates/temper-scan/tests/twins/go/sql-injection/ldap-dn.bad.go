package main

import (
	"net/http"

	"github.com/go-ldap/ldap/v3"
)

func login(l *ldap.Conn, user, password string) error {
	return l.Bind("uid="+user+",ou=people,dc=example,dc=com", password)
}

func handle(w http.ResponseWriter, r *http.Request) {
	l, err := ldap.DialURL("ldaps://ldap.example.com")
	if err != nil {
		return
	}
	user := r.FormValue("user")
	if login(l, user, r.FormValue("password")) != nil {
		http.Error(w, "denied", 401)
	}
}

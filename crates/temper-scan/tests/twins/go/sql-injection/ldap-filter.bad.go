package main

import (
	"net/http"

	"github.com/go-ldap/ldap/v3"
)

func find(l *ldap.Conn, r *http.Request) (*ldap.SearchResult, error) {
	user := r.FormValue("user")
	filter := "(&(objectClass=person)(uid=" + user + "))"
	req := ldap.NewSearchRequest("dc=example,dc=com", ldap.ScopeWholeSubtree, ldap.NeverDerefAliases, 0, 0, false, filter, []string{"dn"}, nil)
	return l.Search(req)
}

package main

import (
	"net/http"

	"github.com/go-ldap/ldap/v3"
)

func find(conn *ldap.Conn, r *http.Request) {
	name := r.FormValue("name")
	conn.Search(ldap.NewSearchRequest("dc=org", 2, 0, 0, 0, false, "(uid="+name+")", nil, nil))                    // bad
	conn.Search(ldap.NewSearchRequest("dc=org", 2, 0, 0, 0, false, "(uid="+ldap.EscapeFilter(name)+")", nil, nil)) // ok
}

func change(conn *ldap.Conn, r *http.Request) {
	ldap.NewAddRequest("uid="+r.FormValue("name")+",dc=org", nil)                // bad
	ldap.NewAddRequest("uid="+ldap.EscapeDN(r.FormValue("name"))+",dc=org", nil) // ok
	conn.UnauthenticatedBind("uid=" + r.FormValue("name"))                       // bad
}

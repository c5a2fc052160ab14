package directory

import (
	"fmt"
	"net/http"

	"github.com/go-ldap/ldap/v3"
)

func findMail(conn *ldap.Conn, w http.ResponseWriter, r *http.Request) {
	uid := r.URL.Query().Get("uid")
	filter := fmt.Sprintf("(&(objectClass=person)(uid=%s))", ldap.EscapeFilter(uid))
	req := ldap.NewSearchRequest("ou=people,dc=example,dc=org", ldap.ScopeWholeSubtree,
		ldap.NeverDerefAliases, 1, 0, false, filter, []string{"mail"}, nil)
	res, err := conn.Search(req)
	if err != nil || len(res.Entries) == 0 {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

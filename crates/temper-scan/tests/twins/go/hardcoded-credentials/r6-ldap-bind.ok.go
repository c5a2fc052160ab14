package directory

import (
	"fmt"
	"os"

	"github.com/go-ldap/ldap/v3"
)

type Directory struct {
	URL string
}

func (d *Directory) Find(user string) (*ldap.Entry, error) {
	conn, err := ldap.DialURL(d.URL)
	if err != nil {
		return nil, err
	}
	defer conn.Close()

	if err := conn.Bind("cn=reader,dc=example,dc=com", os.Getenv("LDAP_READER_PASSWORD")); err != nil {
		return nil, err
	}
	res, err := conn.Search(ldap.NewSearchRequest(
		"dc=example,dc=com", ldap.ScopeWholeSubtree, ldap.NeverDerefAliases, 1, 0, false,
		fmt.Sprintf("(uid=%s)", ldap.EscapeFilter(user)), []string{"dn", "mail"}, nil))
	if err != nil || len(res.Entries) == 0 {
		return nil, fmt.Errorf("user not found: %w", err)
	}
	return res.Entries[0], nil
}

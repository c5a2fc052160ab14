package catalog

import (
	"net/http"
	"strconv"

	"github.com/antchfx/xmlquery"
)

func Price(doc *xmlquery.Node) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		isbn := r.PostFormValue("isbn")
		n, err := strconv.ParseInt(isbn, 10, 64)
		if err != nil {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		node := xmlquery.FindOne(doc, "//book[@isbn='"+strconv.FormatInt(n, 10)+"']/price")
		if node == nil {
			w.WriteHeader(http.StatusNotFound)
		}
	}
}

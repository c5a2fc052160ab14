package catalog

import (
	"net/http"
	"strconv"

	"github.com/antchfx/xmlquery"
)

func Price(doc *xmlquery.Node) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		isbn := r.PostFormValue("isbn")
		node := xmlquery.FindOne(doc, "//book[@isbn='"+isbn+"']/price")
		if node == nil {
			w.WriteHeader(http.StatusNotFound)
		}
	}
}

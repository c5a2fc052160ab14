package cache

import (
	"net/http"
	"net/url"
	"os"
	"strconv"
)

func Purge(w http.ResponseWriter, r *http.Request) {
	q, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	page, err := strconv.Atoi(q.Get("page"))
	if err != nil {
		page = 1
	}
	entry := q.Get("entry")
	if err := os.Remove("/var/cache/app/" + entry + ".html"); err != nil {
		w.WriteHeader(http.StatusNotFound)
	}
}

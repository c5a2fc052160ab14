package ssrffetch

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

type fake struct{}

func (fake) RoundTrip(r *http.Request) (*http.Response, error) {
	return &http.Response{StatusCode: 200, Body: io.NopCloser(strings.NewReader(r.URL.Host))}, nil
}

func TestFetch(t *testing.T) {
	http.DefaultTransport = fake{}
	w := httptest.NewRecorder()
	Fetch(w, httptest.NewRequest("GET", "/fetch?host=news.example", nil))
	if w.Body.String() != "news.example" {
		t.Fatal(w.Body.String())
	}
}

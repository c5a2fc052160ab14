package xsshello

import (
	"net/http/httptest"
	"testing"
)

func TestHello(t *testing.T) {
	w := httptest.NewRecorder()
	Hello(w, httptest.NewRequest("GET", "/hello?name=Ann&visit=1", nil))
	if w.Body.String() != "<p>Hello Ann, 1 visits</p>" {
		t.Fatal(w.Body.String())
	}
}

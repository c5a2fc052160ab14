package commandping

import (
	"net/http/httptest"
	"testing"
)

func TestPing(t *testing.T) {
	w := httptest.NewRecorder()
	Ping(w, httptest.NewRequest("GET", "/ping?host=example.org", nil))
	if w.Body.String() != "ping example.org" {
		t.Fatal(w.Body.String())
	}
}

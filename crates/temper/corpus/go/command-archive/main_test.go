package commandarchive

import (
	"net/http/httptest"
	"testing"
)

func TestArchive(t *testing.T) {
	w := httptest.NewRecorder()
	Archive(w, httptest.NewRequest("GET", "/archive?name=june", nil))
	if w.Body.String() != "{\"name\":\"june\",\"ok\":true}\n" {
		t.Fatal(w.Body.String())
	}
}

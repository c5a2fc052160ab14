package logvisitor

import (
	"bytes"
	"log"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestVisit(t *testing.T) {
	var seen bytes.Buffer
	log.SetOutput(&seen)
	w := httptest.NewRecorder()
	Visit(w, httptest.NewRequest("GET", "/?user=ann", nil))
	if w.Code != 204 || !strings.Contains(seen.String(), "ann") {
		t.Fatal(w.Code, seen.String())
	}
}

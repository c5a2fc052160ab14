package redirectlogin

import (
	"net/http/httptest"
	"testing"
)

func TestLogin(t *testing.T) {
	w := httptest.NewRecorder()
	Login(w, httptest.NewRequest("GET", "/login?next=/orders", nil))
	if w.Header().Get("Location") != "/orders" || Visits.Load() != 1 {
		t.Fatal(w.Header())
	}
}

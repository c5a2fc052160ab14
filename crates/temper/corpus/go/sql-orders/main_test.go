package sqlorders

import (
	"net/http/httptest"
	"testing"

	"corpus/fakedb"
)

func TestOrders(t *testing.T) {
	shop := &Shop{DB: fakedb.Open("tea", "pot")}
	w := httptest.NewRecorder()
	shop.Orders(w, httptest.NewRequest("GET", "/orders?customer=Ann", nil))
	if w.Body.String() != "[\"tea\",\"pot\"]\n" {
		t.Fatal(w.Body.String())
	}
}

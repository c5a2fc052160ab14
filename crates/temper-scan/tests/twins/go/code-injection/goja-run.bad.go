package calc

import (
	"net/http"

	"github.com/dop251/goja"
)

func Eval(w http.ResponseWriter, r *http.Request) {
	vm := goja.New()
	expr := r.URL.Query().Get("expr")
	_, err := vm.RunString("var x = 2; " + expr)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

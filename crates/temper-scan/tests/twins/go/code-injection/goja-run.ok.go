package calc

import (
	"net/http"

	"github.com/dop251/goja"
)

func Eval(w http.ResponseWriter, r *http.Request) {
	vm := goja.New()
	expr := r.URL.Query().Get("expr")
	vm.Set("expr", expr)
	_, err := vm.RunString("var x = expr.length;")
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

package ext

import (
	"net/http"
	"plugin"
)

var known = map[string]string{"pdf": "/opt/app/pdf.so", "csv": "/opt/app/csv.so"}

func Load(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("plugin")
	vm, err := plugin.Open(known[name])
	if err != nil {
		w.WriteHeader(http.StatusNotFound)
		return
	}
	if _, err := vm.Lookup("Init"); err != nil {
		w.WriteHeader(http.StatusNotImplemented)
	}
}

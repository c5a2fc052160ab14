package audit

import (
	"fmt"
	"log/slog"
	"net/http"
	"strings"
)

func Delete(w http.ResponseWriter, r *http.Request) {
	id := r.PathValue("id")
	id = strings.Map(func(c rune) rune {
		if c < ' ' {
			return '_'
		}
		return c
	}, id)
	slog.Info(fmt.Sprintf("delete of %s", id))
	w.WriteHeader(204)
}

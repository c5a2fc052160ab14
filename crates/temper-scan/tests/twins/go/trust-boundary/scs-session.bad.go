package plan

import (
	"net/http"

	"github.com/gorilla/sessions"
)

func Choose(store sessions.Store) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		session, err := store.Get(r, "app")
		if err != nil {
			w.WriteHeader(http.StatusInternalServerError)
			return
		}
		plan := r.FormValue("plan")
		switch plan {
		case "free", "pro":
			session.Values["plan"] = plan
		default:
			session.Values["plan"] = plan
		}
		session.Save(r, w)
	}
}

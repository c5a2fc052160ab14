package main

import "net/http"

func (s *server) deleteUser(w http.ResponseWriter, r *http.Request) {
	c, err := r.Cookie("is_admin")
	if err != nil || c.Value != "true" {
		w.WriteHeader(http.StatusForbidden)
		return
	}
	s.users.Delete(r.PathValue("id"))
	w.WriteHeader(http.StatusNoContent)
}

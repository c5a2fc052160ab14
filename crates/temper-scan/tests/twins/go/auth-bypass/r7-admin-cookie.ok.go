package main

import "net/http"

func (s *server) deleteUser(w http.ResponseWriter, r *http.Request) {
	c, err := r.Cookie("session")
	if err != nil || !s.sessions.IsAdmin(c.Value) {
		w.WriteHeader(http.StatusForbidden)
		return
	}
	s.users.Delete(r.PathValue("id"))
	w.WriteHeader(http.StatusNoContent)
}

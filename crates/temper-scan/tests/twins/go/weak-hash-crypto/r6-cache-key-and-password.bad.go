package main

import (
	"crypto/md5"
	"fmt"
	"net/http"
	"sync"
)

type service struct {
	mu    sync.Mutex
	cache map[string][]byte
	users map[string]string
}

func (s *service) cached(url string) ([]byte, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	b, ok := s.cache[fmt.Sprintf("%x", md5.Sum([]byte(url)))]
	return b, ok
}

func (s *service) signUp(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("user")
	pass := r.FormValue("password")
	s.mu.Lock()
	defer s.mu.Unlock()
	s.users[user] = fmt.Sprintf("%x", md5.Sum([]byte(pass)))
	w.WriteHeader(http.StatusCreated)
}

package main

import (
	"net/http"

	"github.com/sirupsen/logrus"
)

func login(w http.ResponseWriter, r *http.Request) {
	agent := r.Header.Get("User-Agent")
	logrus.Info("agent seen: ", len(agent))
	w.WriteHeader(204)
}

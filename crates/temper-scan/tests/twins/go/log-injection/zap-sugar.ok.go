package main

import (
	"net/http"

	"github.com/go-chi/chi/v5"
	"go.uber.org/zap"
)

var logger *zap.SugaredLogger

func handle(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "id")
	logger.Infof("item %q", id)
}

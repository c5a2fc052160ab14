package main

import (
	"net/http"

	"github.com/rs/zerolog/log"
)

func handle(w http.ResponseWriter, r *http.Request) {
	ref := r.Referer()
	if ref != "https://example.com/" {
		return
	}
	log.Info().Msg("came from " + ref)
	w.WriteHeader(204)
}

package api

import (
	"io"
	"net/http"

	"go.uber.org/zap"
)

type API struct{ log *zap.SugaredLogger }

func (a *API) Ping(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1024))
	if err != nil {
		w.WriteHeader(400)
		return
	}
	a.log.Infof("ping with %s", string(body))
}

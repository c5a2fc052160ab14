package audit

import (
	"net/http"
	"strings"

	"github.com/sirupsen/logrus"
)

var oneLine = strings.NewReplacer("\n", "\\n", "\r", "\\r")

func Visit(w http.ResponseWriter, r *http.Request) {
	agent := r.UserAgent()
	logrus.Info("visit by " + strings.ToLower(agent))
	w.WriteHeader(http.StatusOK)
}

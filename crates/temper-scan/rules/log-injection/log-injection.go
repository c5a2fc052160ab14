package main

import (
	"github.com/beego/beego/v2/core/logs"
	"github.com/golang/glog"
	"github.com/rs/zerolog"
	"github.com/sirupsen/logrus"
	"go.uber.org/zap"
	"log"
	"log/slog"
	"net/http"
	"strings"
)

func login(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	log.Printf("login of %s", name) // bad
	log.Println("login of", name)   // bad
	log.Printf("login of %q", name) // ok
	name = strings.ReplaceAll(strings.ReplaceAll(name, "\n", ""), "\r", "")
	log.Print("login of " + name) // ok
}

func loggers(logger *zap.SugaredLogger, entry *logrus.Entry, events zerolog.Logger, r *http.Request) {
	name := r.FormValue("name")
	slog.InfoContext(r.Context(), "login of "+name)            // bad
	slog.InfoContext(r.Context(), "login", "name", name)       // ok
	logrus.Warnln("login of", name)                            // bad
	logrus.WithField("name", name).Info("login")               // ok
	entry.Panicf("login of %s", name)                          // bad
	logger.Fatalf("login of %s", name)                         // bad
	glog.V(2).Infof("login of %s", name)                       // bad
	logs.Info("login of %s", name)                             // bad
	events.Info().Bool("a", true).Msg("login of " + name)      // bad
	events.Info().Int64("a", 1).Str("name", name).Msg("login") // ok
}

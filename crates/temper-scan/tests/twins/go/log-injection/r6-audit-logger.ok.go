package audit

import (
	"log"
	"net/http"
	"os"
	"strconv"
)

type Logger struct {
	out *log.Logger
}

func New(path string) (*Logger, error) {
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	return &Logger{out: log.New(f, "audit ", log.LstdFlags)}, nil
}

func (l *Logger) Login(r *http.Request, ok bool) {
	user := r.PostFormValue("user")
	l.out.Println("login of " + strconv.Quote(user) + ": " + strconv.FormatBool(ok))
}

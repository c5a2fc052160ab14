package middleware

import (
	"log"
	"net/http"
	"runtime/debug"
)

func Recover(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if v := recover(); v != nil {
				stack := debug.Stack()
				w.WriteHeader(http.StatusInternalServerError)
				log.Printf("panic: %v\n%s", v, stack)
				w.Write([]byte("internal error"))
			}
		}()
		next.ServeHTTP(w, r)
	})
}

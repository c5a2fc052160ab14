package web

import (
	"github.com/gin-gonic/gin"
	"net/http"
)

func headers(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("X-Frame-Options", "ALLOWALL")                   // bad
	w.Header().Set("X-Frame-Options", "SAMEORIGIN")                 // ok
	w.Header().Set("Content-Security-Policy", "frame-ancestors *")  // bad
	w.Header().Set("Content-Security-Policy", "default-src 'self'") // ok
}

func ofGin(c *gin.Context) {
	c.Header("X-Frame-Options", "ALLOWALL") // bad
	c.Header("X-Frame-Options", "DENY")     // ok
}

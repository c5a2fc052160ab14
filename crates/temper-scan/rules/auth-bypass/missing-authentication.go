package main

import (
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"
)

func settings(w http.ResponseWriter, r *http.Request) { // bad
	fmt.Fprint(w, "the settings")
}

func profile(w http.ResponseWriter, r *http.Request) { // ok
	if cookie, err := r.Cookie("session"); err != nil || cookie.Value == "" {
		http.Error(w, "please log in", http.StatusUnauthorized)
		return
	}
	fmt.Fprint(w, "the profile")
}

func news(w http.ResponseWriter, r *http.Request) { // ok
	fmt.Fprint(w, "the news")
}

func deletePage(c *gin.Context) { // bad
	c.String(http.StatusOK, "gone")
}

func main() {
	http.HandleFunc("/settings", settings)
	mux := http.NewServeMux()
	mux.HandleFunc("/profile", profile)
	mux.HandleFunc("/news", news)
	router := gin.Default()
	router.DELETE("/page", deletePage)
}

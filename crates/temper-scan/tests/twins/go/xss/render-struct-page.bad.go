package main

import (
	"fmt"
	"html"
	"net/http"
)

type Comment struct {
	Author, Text string
}

func (c Comment) HTML() string {
	return fmt.Sprintf("<p><b>%s</b>: %s</p>", c.Author, c.Text)
}

var comments []Comment

func board(w http.ResponseWriter, r *http.Request) {
	if r.Method == http.MethodPost {
		comments = append(comments, Comment{r.FormValue("author"), r.FormValue("text")})
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	for _, c := range comments {
		fmt.Fprintln(w, c.HTML())
	}
}

func main() {
	http.HandleFunc("/board", board)
	http.ListenAndServe("127.0.0.1:8080", nil)
}

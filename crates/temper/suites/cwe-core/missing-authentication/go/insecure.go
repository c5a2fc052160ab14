// A local newspaper: everybody reads, the editors publish and take back.
package main

import (
	"io"
	"log"
	"net/http"
	"sync"
	"time"
)

var (
	articles sync.Map // id of an article -> its text
	sessions sync.Map // value of the cookie "session" -> editor; filled by the sign-in page
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/article", func(w http.ResponseWriter, r *http.Request) {
		switch r.Method {
		case http.MethodGet:
			read(w, r)
		case http.MethodPut:
			publish(w, r)
		case http.MethodDelete:
			remove(w, r)
		default:
			http.Error(w, "Not possible", http.StatusMethodNotAllowed)
		}
	})

	server := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// editor names the editor who sends the request; the name is empty for everybody else.
func editor(r *http.Request) string {
	cookie, err := r.Cookie("session")
	if err != nil {
		return ""
	}
	known, _ := sessions.Load(cookie.Value)
	name, _ := known.(string)
	return name
}

// read sends the article with the id of the query parameter "id".
func read(w http.ResponseWriter, r *http.Request) {
	text, found := articles.Load(r.URL.Query().Get("id"))
	if !found {
		http.Error(w, "There is no such article", http.StatusNotFound)
		return
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	io.WriteString(w, text.(string))
}

// publish stores the form field "text" as the article with the id of the form field "id".
func publish(w http.ResponseWriter, r *http.Request) {
	if editor(r) == "" {
		http.Error(w, "Please sign in", http.StatusUnauthorized)
		return
	}
	articles.Store(r.PostFormValue("id"), r.PostFormValue("text"))
	w.WriteHeader(http.StatusNoContent)
}

// remove takes back the article with the id of the query parameter "id".
func remove(w http.ResponseWriter, r *http.Request) {
	if _, found := articles.LoadAndDelete(r.URL.Query().Get("id")); !found {
		http.Error(w, "There is no such article", http.StatusNotFound)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

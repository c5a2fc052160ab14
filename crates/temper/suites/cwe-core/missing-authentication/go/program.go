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
	sessions sync.Map // value of the cookie "session" -> name of an editor; filled by the sign-in page
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

// editor tells which editor sends the request, if any.
func editor(r *http.Request) (string, bool) {
	cookie, err := r.Cookie("session")
	if err != nil {
		return "", false
	}
	name, known := sessions.Load(cookie.Value)
	if !known {
		return "", false
	}
	return name.(string), true
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

// publish stores the request's body as the article with the id of the query parameter "id".
func publish(w http.ResponseWriter, r *http.Request) {
	if _, known := editor(r); !known {
		http.Error(w, "Please sign in", http.StatusUnauthorized)
		return
	}
	text, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
	if err != nil {
		http.Error(w, "The article cannot be read", http.StatusBadRequest)
		return
	}
	articles.Store(r.URL.Query().Get("id"), string(text))
	w.WriteHeader(http.StatusNoContent)
}

// remove takes back the article with the id of the query parameter "id".
func remove(w http.ResponseWriter, r *http.Request) {
	// <hole>
}

package sess

import (
	"crypto/rand"
	"encoding/hex"
	"net/http"
)

type Store interface{ Bind(id, user string) }

func fresh() string {
	b := make([]byte, 24)
	if _, err := rand.Read(b); err != nil {
		panic(err)
	}
	return hex.EncodeToString(b)
}

func Login(st Store) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		user := r.PostFormValue("user")
		id := fresh()
		if given := r.FormValue("sid"); given != "" {
			id = given
		}
		st.Bind(id, user)
		http.SetCookie(w, &http.Cookie{Name: "sid", Value: id, Secure: true, HttpOnly: true, Path: "/"})
	}
}

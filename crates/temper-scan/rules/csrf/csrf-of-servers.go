package main

import "net/http"

func main() {
	http.HandleFunc("POST /email", email)
	http.HandleFunc("POST /feedback", feedback)
	http.HandleFunc("/address", address)
	http.HandleFunc("/login", login)
	http.ListenAndServe(":8080", nil)
}

func email(w http.ResponseWriter, r *http.Request) { // bad
	cookie, err := r.Cookie("session")
	if err != nil {
		return
	}
	setEmail(cookie.Value, r.FormValue("email"))
}

func customer(r *http.Request) string {
	cookie, _ := r.Cookie("session")
	return cookie.Value
}

func address(w http.ResponseWriter, r *http.Request) { // bad
	if r.Method == http.MethodPost {
		setAddress(customer(r), r.PostFormValue("address"))
	}
}

func feedback(w http.ResponseWriter, r *http.Request) { // ok
	note(r.FormValue("text"))
}

func login(w http.ResponseWriter, r *http.Request) { // ok
	http.SetCookie(w, &http.Cookie{Name: "session", Value: r.FormValue("name"), HttpOnly: true, Secure: true})
}

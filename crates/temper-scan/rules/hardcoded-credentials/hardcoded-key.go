package main

import (
	"net/http"
	"os"

	"github.com/golang-jwt/jwt/v5"
)

func sign(claims jwt.MapClaims) (string, error) {
	token := jwt.NewWithClaims(jwt.SigningMethodHS256, claims)
	if os.Getenv("KEY") != "" {
		return token.SignedString([]byte(os.Getenv("KEY"))) // ok
	}
	return token.SignedString([]byte("Wz8-kettle-harbour")) // bad
}

func ask(request *http.Request) {
	req, _ := http.NewRequest("GET", "https://example.org", nil)
	req.SetBasicAuth("reporter", "Kettle-Harbor-58")        // bad
	req.SetBasicAuth("reporter", os.Getenv("REPORTER_KEY")) // ok
}

type account struct {
	Name, Password string
}

func accounts() []account {
	password := "Kettle-Harbor-58" // bad
	return []account{
		{Name: "reporter", Password: os.Getenv("REPORTER_KEY")}, // ok
		{Name: "reporter", Password: password},                // bad
		{Name: "editor", Password: "harbour-kettle-12"}, // bad
	}
}

func setting(name, otherwise string) string {
	if value, known := os.LookupEnv(name); known {
		return value
	}
	return otherwise
}

func settings() account {
	return account{
		Name:     setting("NAME", "reporter"),             // ok
		Password: setting("PASSWORD", "Kettle-Harbor-58"), // bad
	}
}

package auth

import (
	"net/http"
	"os"

	"github.com/lestrrat-go/jwx/v2/jwa"
	"github.com/lestrrat-go/jwx/v2/jwt"
)

func Subject(r *http.Request) (string, error) {
	token, err := jwt.ParseRequest(r, jwt.WithKey(jwa.HS256, []byte(os.Getenv("JWT_KEY"))))
	if err != nil {
		return "", err
	}
	return token.Subject(), nil
}

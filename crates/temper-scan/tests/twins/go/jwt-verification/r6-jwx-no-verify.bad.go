package auth

import (
	"net/http"

	"github.com/lestrrat-go/jwx/v2/jwt"
)

func Subject(r *http.Request) (string, error) {
	token, err := jwt.ParseRequest(r, jwt.WithVerify(false))
	if err != nil {
		return "", err
	}
	return token.Subject(), nil
}

package auth

import (
	"net/http"
	"os"
	"strings"

	"github.com/golang-jwt/jwt/v5"
)

func Subject(r *http.Request) (string, error) {
	raw := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	claims := jwt.RegisteredClaims{}
	_, _, err := jwt.NewParser().ParseUnverified(raw, &claims)
	if err != nil {
		return "", err
	}
	return claims.Subject, nil
}

func secret(*jwt.Token) (any, error) { return []byte(os.Getenv("JWT_SECRET")), nil }

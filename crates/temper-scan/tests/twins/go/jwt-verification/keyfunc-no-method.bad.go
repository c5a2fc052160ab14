package auth

import (
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/golang-jwt/jwt/v5"
)

func user(c *gin.Context, key []byte) string {
	raw := strings.TrimPrefix(c.GetHeader("Authorization"), "Bearer ")
	claims := &jwt.RegisteredClaims{}
	parser := jwt.NewParser()
	if _, _, err := parser.ParseUnverified(raw, claims); err != nil {
		return ""
	}
	return claims.Subject
}

package conf

import "os"

func jwtSecret() []byte {
	secret := os.Getenv("JWT_SECRET")
	if secret == "" {
		secret = "fallback-s3cret-key"
	}
	return []byte(secret)
}

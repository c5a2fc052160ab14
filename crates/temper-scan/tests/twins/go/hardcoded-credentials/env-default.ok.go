package conf

import "os"

func jwtSecret() []byte {
	secret := os.Getenv("JWT_SECRET")
	if secret == "" {
		panic("JWT_SECRET is missing")
	}
	return []byte(secret)
}

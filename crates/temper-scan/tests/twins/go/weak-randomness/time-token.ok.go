package main

import (
	"github.com/google/uuid"
)

func sessionID(user string) string {
	return user + "-" + uuid.NewString()
}

package main

import (
	"fmt"
	"time"
)

func sessionID(user string) string {
	return fmt.Sprintf("%s-%d", user, time.Now().UnixNano())
}

package otp

import (
	"fmt"
	"math/rand"
	"net/smtp"
	"time"
)

func sendOTP(host string, auth smtp.Auth, to string) (string, error) {
	rng := rand.New(rand.NewSource(time.Now().UnixNano()))
	otp := fmt.Sprintf("%06d", rng.Intn(1000000))
	msg := []byte("Subject: Your code\r\n\r\n" + otp)
	return otp, smtp.SendMail(host, auth, "noreply@example.org", []string{to}, msg)
}

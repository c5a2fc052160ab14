package otp

import (
	"crypto/rand"
	"fmt"
	"math/big"
	"net/smtp"
)

func sendOTP(host string, auth smtp.Auth, to string) (string, error) {
	n, err := rand.Int(rand.Reader, big.NewInt(1000000))
	if err != nil {
		return "", err
	}
	otp := fmt.Sprintf("%06d", n)
	msg := []byte("Subject: Your code\r\n\r\n" + otp)
	return otp, smtp.SendMail(host, auth, "noreply@example.org", []string{to}, msg)
}

package mail

import (
	"os"

	"gopkg.in/gomail.v2"
)

func Send(m *gomail.Message) error {
	d := gomail.NewDialer("smtp.example.com", 587, "robot", "m4il-r0b0t-77")
	return d.DialAndSend(m)
}

var _ = os.Getenv

package mail

import (
	"os"

	"gopkg.in/gomail.v2"
)

func Send(m *gomail.Message) error {
	d := gomail.NewDialer("smtp.example.com", 587, "robot", os.Getenv("SMTP_PASSWORD"))
	return d.DialAndSend(m)
}

var _ = os.Getenv

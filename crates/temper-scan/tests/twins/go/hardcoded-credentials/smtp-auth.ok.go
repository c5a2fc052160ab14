package main

import (
	"net/smtp"
	"os"
)

func notify(to string) error {
	auth := smtp.PlainAuth("", "mailer@example.com", os.Getenv("SMTP_PASSWORD"), "smtp.example.com")
	return smtp.SendMail("smtp.example.com:587", auth, "mailer@example.com", []string{to}, []byte("Subject: hi\r\n\r\nhello"))
}

package main

import (
	"net/smtp"
)

func notify(to string) error {
	auth := smtp.PlainAuth("", "mailer@example.com", "mE8#kd02hsQ", "smtp.example.com")
	return smtp.SendMail("smtp.example.com:587", auth, "mailer@example.com", []string{to}, []byte("Subject: hi\r\n\r\nhello"))
}

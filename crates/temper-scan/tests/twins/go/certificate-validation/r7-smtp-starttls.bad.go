package mailer

import (
	"crypto/tls"
	"net/smtp"
)

type Mailer struct {
	Host  string
	Debug bool
}

func (m Mailer) dial() (*smtp.Client, error) {
	c, err := smtp.Dial(m.Host + ":587")
	if err != nil {
		return nil, err
	}
	cfg := m.tlsConfig(true)
	if err := c.StartTLS(cfg); err != nil {
		return nil, err
	}
	return c, nil
}

func (m Mailer) tlsConfig(skip bool) *tls.Config {
	return &tls.Config{ServerName: m.Host, InsecureSkipVerify: skip}
}

package client

import (
	"crypto/tls"
	"crypto/x509"
	"net/http"
	"os"
)

func New(caFile string) (*http.Client, error) {
	pem, err := os.ReadFile(caFile)
	if err != nil {
		return nil, err
	}
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(pem)
	tr := http.DefaultTransport.(*http.Transport).Clone()
	tr.TLSClientConfig = &tls.Config{RootCAs: pool, MinVersion: tls.VersionTLS12}
	tr.TLSClientConfig.ServerName = "api.internal"
	return &http.Client{Transport: tr}, nil
}

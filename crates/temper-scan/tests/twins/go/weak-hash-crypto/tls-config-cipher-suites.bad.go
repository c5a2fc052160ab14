package server

import (
	"crypto/tls"
	"net/http"
)

func New(h http.Handler) *http.Server {
	return &http.Server{
		Addr:    ":8443",
		Handler: h,
		TLSConfig: &tls.Config{
			MinVersion: tls.VersionTLS12,
			CipherSuites: []uint16{
				tls.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
				tls.TLS_RSA_WITH_RC4_128_SHA,
			},
		},
	}
}

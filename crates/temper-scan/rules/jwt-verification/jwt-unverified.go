package main

import (
	"github.com/coreos/go-oidc/v3/oidc"
	jose "github.com/go-jose/go-jose/v3/jwt"
	"github.com/golang-jwt/jwt/v5"
	"github.com/lestrrat-go/jwx/v3/jwa"
	jwx "github.com/lestrrat-go/jwx/v3/jwt"
	"net/http"
)

func read(text string, key jwt.Keyfunc) {
	parser := jwt.NewParser()
	parser.ParseUnverified(text, jwt.MapClaims{})  // bad
	parser.Parse(text, key)                        // ok
	jwt.NewWithClaims(jwt.SigningMethodNone, nil)  // bad
	jwt.NewWithClaims(jwt.SigningMethodHS256, nil) // ok
}

func claims(text string, key []byte) {
	token, _ := jose.ParseSigned(text)
	var found jose.Claims
	token.UnsafeClaimsWithoutVerification(&found) // bad
	token.Claims(key, &found)                     // ok
}

func subject(r *http.Request, key []byte) {
	jwx.ParseRequest(r, jwx.WithVerify(false))         // bad
	jwx.ParseRequest(r, jwx.WithKey(jwa.HS256(), key)) // ok
}

func verifier(provider *oidc.Provider) {
	provider.Verifier(&oidc.Config{ClientID: "tickets", InsecureSkipSignatureCheck: true}) // bad
	provider.Verifier(&oidc.Config{ClientID: "tickets"})                                   // ok
}

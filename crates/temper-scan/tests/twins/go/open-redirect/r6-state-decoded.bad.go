package oauth

import (
	"encoding/base64"
	"encoding/json"
	"net/http"
)

type state struct {
	Nonce  string `json:"nonce"`
	Return string `json:"return"`
}

var returnPages = map[string]string{
	"cart":    "/cart",
	"account": "/account",
}

func decodeState(s string) (*state, error) {
	raw, err := base64.URLEncoding.DecodeString(s)
	if err != nil {
		return nil, err
	}
	st := &state{}
	if err := json.Unmarshal(raw, st); err != nil {
		return nil, err
	}
	return st, nil
}

func HandleCallback(w http.ResponseWriter, r *http.Request) {
	st, err := decodeState(r.URL.Query().Get("state"))
	if err != nil {
		http.Error(w, "invalid state", http.StatusBadRequest)
		return
	}
	http.Redirect(w, r, st.Return, http.StatusTemporaryRedirect)
}

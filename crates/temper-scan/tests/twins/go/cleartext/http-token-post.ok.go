package telemetry

import (
	"net/http"
	"net/url"
)

func Push(apiToken string) error {
	values := url.Values{"token": {apiToken}}
	resp, err := http.PostForm("https://metrics.example.com/push", values)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

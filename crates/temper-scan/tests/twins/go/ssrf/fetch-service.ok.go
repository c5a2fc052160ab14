package main

import (
	"io"
	"net/http"
	"net/url"

	"github.com/labstack/echo/v4"
)

type Fetcher struct {
	client *http.Client
	hosts  map[string]bool
}

func (f *Fetcher) allowed(raw string) bool {
	u, err := url.Parse(raw)
	return err == nil && u.Scheme == "https" && u.Host == "api.example.com"
}

func (f *Fetcher) Fetch(c echo.Context) error {
	target := c.QueryParam("url")
	if !f.allowed(target) {
		return c.NoContent(http.StatusForbidden)
	}
	resp, err := f.client.Get(target)
	if err != nil {
		return c.NoContent(http.StatusBadGateway)
	}
	defer resp.Body.Close()
	data, err := io.ReadAll(resp.Body)
	if err != nil {
		return c.NoContent(http.StatusBadGateway)
	}
	return c.Blob(http.StatusOK, "application/octet-stream", data)
}

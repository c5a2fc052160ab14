package preview

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"time"
)

type Client struct {
	http *http.Client
}

func NewClient() *Client {
	return &Client{http: &http.Client{Timeout: 5 * time.Second}}
}

func (c *Client) fetch(ctx context.Context, link string) (string, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, link, nil)
	if err != nil {
		return "", err
	}
	resp, err := c.http.Do(req)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(io.LimitReader(resp.Body, 1<<16))
	return string(b), err
}

func (c *Client) Handler(w http.ResponseWriter, r *http.Request) {
	var in struct {
		Link string `json:"link"`
	}
	if json.NewDecoder(r.Body).Decode(&in) != nil {
		http.Error(w, "bad json", http.StatusBadRequest)
		return
	}
	links := map[string]string{
		"docs": "https://docs.example.com/",
		"blog": "https://blog.example.com/",
	}
	page, err := c.fetch(r.Context(), links[in.Link])
	if err != nil {
		http.Error(w, "no preview", http.StatusBadGateway)
		return
	}
	json.NewEncoder(w).Encode(map[string]int{"length": len(page)})
}

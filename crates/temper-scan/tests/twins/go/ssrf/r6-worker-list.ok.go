package main

import (
	"encoding/json"
	"net/http"
	"sync"
)

type check struct {
	Name string `json:"name"`
	OK   bool   `json:"ok"`
}

var monitored = []string{"https://a.example.com/health", "https://b.example.com/health"}

func checkAll(w http.ResponseWriter, r *http.Request) {
	var urls []string
	if err := json.NewDecoder(r.Body).Decode(&urls); err != nil {
		http.Error(w, "expected a list", http.StatusBadRequest)
		return
	}

	results := make(chan check, len(urls))
	var wg sync.WaitGroup
	for _, u := range monitored {
		wg.Add(1)
		go func(target string) {
			defer wg.Done()
			resp, err := http.Head(target)
			results <- check{OK: err == nil && resp.StatusCode < 400}
		}(u)
	}
	wg.Wait()
	close(results)

	var out []check
	for res := range results {
		out = append(out, res)
	}
	json.NewEncoder(w).Encode(out)
}

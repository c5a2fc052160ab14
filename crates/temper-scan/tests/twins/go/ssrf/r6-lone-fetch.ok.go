func FetchFeed(w http.ResponseWriter, r *http.Request) {
	feedURL := r.FormValue("url")
	if feedURL != "https://blog.example.com/feed.xml" && feedURL != "https://news.example.com/rss" {
		http.Error(w, "only https feeds", http.StatusBadRequest)
		return
	}

	client := &http.Client{Timeout: 10 * time.Second}
	resp, err := client.Get(feedURL)
	if err != nil {
		http.Error(w, "could not load feed", http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()

	var feed Feed
	if err := xml.NewDecoder(resp.Body).Decode(&feed); err != nil {
		http.Error(w, "not a feed", http.StatusUnprocessableEntity)
		return
	}
	json.NewEncoder(w).Encode(feed.Items)
}

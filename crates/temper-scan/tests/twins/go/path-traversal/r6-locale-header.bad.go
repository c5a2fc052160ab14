package i18n

import (
	"encoding/json"
	"net/http"
	"os"
)

type catalog map[string]string

func loadCatalog(lang string) (catalog, error) {
	raw, err := os.ReadFile("locales/" + lang + ".json")
	if err != nil {
		return nil, err
	}
	var c catalog
	return c, json.Unmarshal(raw, &c)
}

func language(r *http.Request) string {
	lang := r.Header.Get("X-Language")
	if lang == "" {
		lang = "en"
	}
	return lang
}

func Messages(w http.ResponseWriter, r *http.Request) {
	c, err := loadCatalog(language(r))
	if err != nil {
		http.Error(w, "unknown language", http.StatusNotFound)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(c)
}

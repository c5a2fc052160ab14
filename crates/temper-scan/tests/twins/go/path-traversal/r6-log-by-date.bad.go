package admin

import (
	"fmt"
	"net/http"
	"os"
	"time"
)

func DailyLog(w http.ResponseWriter, r *http.Request) {
	day := r.FormValue("day")
	if day == "" {
		day = time.Now().Format("2006-01-02")
	}

	data, err := os.ReadFile(fmt.Sprintf("/var/log/app/%s.log", day))
	if err != nil {
		http.Error(w, "no log of that day", http.StatusNotFound)
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	w.Write(data)
}

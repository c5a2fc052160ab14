package admin

import (
	"fmt"
	"net/http"
	"os"
	"time"
)

func DailyLog(w http.ResponseWriter, r *http.Request) {
	day, err := time.Parse("2006-01-02", r.FormValue("day"))
	if err != nil {
		day = time.Now()
	}

	data, err := os.ReadFile(fmt.Sprintf("/var/log/app/%s.log", day.Format("2006-01-02")))
	if err != nil {
		http.Error(w, "no log of that day", http.StatusNotFound)
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	w.Write(data)
}

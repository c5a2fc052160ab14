package photos

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"github.com/google/uuid"
)

var types = map[string]bool{".png": true, ".jpg": true}

func Upload(w http.ResponseWriter, r *http.Request) {
	file, header, err := r.FormFile("photo")
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	defer file.Close()
	ext := strings.ToLower(filepath.Ext(header.Filename))
	if !types[ext] {
		w.WriteHeader(http.StatusUnsupportedMediaType)
		return
	}
	out, err := os.Create(filepath.Join("/srv/www/photos", uuid.NewString()+ext))
	if err != nil {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	defer out.Close()
	io.Copy(out, file)
}

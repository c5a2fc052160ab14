package pathfile

import (
	"net/http"
	"os"
	"path/filepath"
)

// Folder holds the files.
var Folder = "files"

// File answers with a file of the folder.
func File(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	path := filepath.Join(Folder, name)
	data, err := os.ReadFile(path)
	if err != nil {
		http.Error(w, "no such file", http.StatusNotFound)
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	w.Write(data)
}

package upload

import (
	"io"
	"net/http"
	"os"
	"path"
)

const chunkDir = "/var/lib/app/chunks"

func PutChunk(w http.ResponseWriter, r *http.Request) {
	name := r.Header.Get("X-File-Name")
	if name == "" {
		http.Error(w, "X-File-Name missing", http.StatusBadRequest)
		return
	}
	f, err := os.OpenFile(path.Join(chunkDir, name), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		http.Error(w, "cannot store chunk", http.StatusInternalServerError)
		return
	}
	defer f.Close()
	if _, err := io.Copy(f, http.MaxBytesReader(w, r.Body, 4<<20)); err != nil {
		http.Error(w, "cannot store chunk", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusCreated)
}

package upload

import (
	"io"
	"net/http"
	"os"
	"path"

	"github.com/google/uuid"
)

const chunkDir = "/var/lib/app/chunks"

func PutChunk(w http.ResponseWriter, r *http.Request) {
	id, err := uuid.Parse(r.Header.Get("X-Upload-ID"))
	if err != nil {
		http.Error(w, "X-Upload-ID missing", http.StatusBadRequest)
		return
	}
	f, err := os.OpenFile(path.Join(chunkDir, id.String()+".part"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
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

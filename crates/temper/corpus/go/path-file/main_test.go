package pathfile

import (
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
)

func TestFile(t *testing.T) {
	Folder = t.TempDir()
	os.WriteFile(filepath.Join(Folder, "a.txt"), []byte("hello"), 0o600)
	w := httptest.NewRecorder()
	File(w, httptest.NewRequest("GET", "/file?name=a.txt", nil))
	if w.Body.String() != "hello" {
		t.Fatal(w.Body.String())
	}
}

package main

import (
	"os"
	"path/filepath"
)

func dump(data []byte) error {
	dir, err := os.MkdirTemp("", "dump")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "dump.json"), data, 0o600)
}

package main

import (
	"errors"
	"os"
)

func createOnce(path string, data []byte) error {
	if _, err := os.Stat(path); os.IsNotExist(err) {
		return os.WriteFile(path, data, 0o600)
	}
	return errors.New("exists")
}

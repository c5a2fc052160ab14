package main

import (
	"errors"
	"os"
)

var errTaken = errors.New("already taken")

func claim(path string, owner string) error {
	if _, err := os.Stat(path); err == nil {
		return errTaken
	}
	return os.WriteFile(path, []byte(owner), 0o600)
}

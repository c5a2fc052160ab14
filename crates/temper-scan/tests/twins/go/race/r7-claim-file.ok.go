package main

import (
	"errors"
	"os"
)

var errTaken = errors.New("already taken")

func claim(path string, owner string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return errTaken
	}
	defer f.Close()
	_, err = f.WriteString(owner)
	return err
}

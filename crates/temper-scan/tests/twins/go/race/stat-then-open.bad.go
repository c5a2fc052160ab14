package queue

import (
	"errors"
	"os"
)

var ErrTaken = errors.New("taken")

func Claim(path, owner string) error {
	if _, err := os.Stat(path); err == nil {
		return ErrTaken
	}
	return os.WriteFile(path, []byte(owner), 0o600)
}

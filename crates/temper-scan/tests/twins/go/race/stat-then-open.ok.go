package queue

import (
	"errors"
	"os"
)

var ErrTaken = errors.New("taken")

func Claim(path, owner string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, os.ErrExist) {
		return ErrTaken
	}
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = f.WriteString(owner)
	return err
}

package notes

import (
	"errors"
	"os"
)

func create(path string, data []byte) error {
	if _, err := os.Stat(path); os.IsNotExist(err) {
		return os.WriteFile(path, data, 0o600) // bad
	}
	return nil
}

func claim(path, owner string) error {
	if _, err := os.Lstat(path); err == nil {
		return errors.New("taken")
	}
	file, err := os.Create(path) // bad
	if err != nil {
		return err
	}
	defer file.Close()
	_, err = file.WriteString(owner)
	return err
}

func appended(path string) (*os.File, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, err
	}
	return os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600) // bad
}

func exclusive(path string) (*os.File, error) {
	if _, err := os.Stat(path); err == nil {
		return nil, os.ErrExist
	}
	return os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600) // ok
}

func read(path string) ([]byte, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, err
	}
	return os.ReadFile(path) // ok
}

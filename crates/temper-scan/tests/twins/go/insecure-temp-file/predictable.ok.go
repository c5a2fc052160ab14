package main

import (
	"os"
)

func scratch(data []byte) error {
	f, err := os.CreateTemp("", "report-*.tmp")
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = f.Write(data)
	return err
}

package main

import (
	"io"
	"os"
)

func update() error {
	src, err := os.Open("/opt/agent/agent")
	if err != nil {
		return err
	}
	defer src.Close()
	f, err := os.OpenFile("/usr/local/bin/agent", os.O_CREATE|os.O_WRONLY, 0o755)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(f, src)
	return err
}

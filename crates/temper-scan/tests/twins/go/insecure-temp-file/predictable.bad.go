package main

import (
	"os"
)

func scratch(data []byte) error {
	name := os.TempDir() + "/report.tmp"
	return os.WriteFile(name, data, 0o644)
}

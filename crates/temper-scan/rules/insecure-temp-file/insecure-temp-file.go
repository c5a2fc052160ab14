package main

import (
	"os"
)

func keep(data []byte) {
	os.WriteFile("/tmp/report", data, 0o600)          // bad
	os.WriteFile(os.TempDir()+"/report", data, 0o600) // bad
	os.WriteFile("/var/lib/app/report", data, 0o600)  // ok
	file, _ := os.CreateTemp("", "report-*")          // ok
	file.Write(data)
}

func opened() {
	os.OpenFile("/tmp/report.txt", os.O_CREATE|os.O_WRONLY, 0o644)           // bad
	os.OpenFile("/tmp/report.txt", os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600) // ok
}

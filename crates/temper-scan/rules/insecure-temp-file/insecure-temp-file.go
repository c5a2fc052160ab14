package main

import "os"

func keep(data []byte) {
	os.WriteFile("/tmp/report", data, 0o600)             // bad
	os.WriteFile(os.TempDir()+"/report", data, 0o600)    // bad
	os.WriteFile("/var/lib/app/report", data, 0o600)     // ok
	file, _ := os.CreateTemp("", "report-*")             // ok
	file.Write(data)
}

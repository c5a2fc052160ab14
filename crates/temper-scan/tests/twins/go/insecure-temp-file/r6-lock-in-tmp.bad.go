package main

import (
	"encoding/json"
	"log"
	"os"
)

type report struct {
	Host  string
	Disks []string
}

func save(r report) (string, error) {
	f, err := os.Create("/tmp/disk-report.json")
	if err != nil {
		return "", err
	}
	defer f.Close()
	return f.Name(), json.NewEncoder(f).Encode(r)
}

func main() {
	name, err := save(report{Host: "db1", Disks: []string{"sda", "sdb"}})
	if err != nil {
		log.Fatal(err)
	}
	log.Println("written to", name)
}

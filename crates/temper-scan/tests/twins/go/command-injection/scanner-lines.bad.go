package main

import (
	"bufio"
	"fmt"
	"net/http"
	"os/exec"
)

func batch(w http.ResponseWriter, r *http.Request) {
	sc := bufio.NewScanner(r.Body)
	for sc.Scan() {
		line := sc.Text()
		exec.Command("sh", "-c", fmt.Sprintf("kill %v", line)).Run()
	}
}

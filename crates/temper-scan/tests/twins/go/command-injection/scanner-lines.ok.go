package main

import (
	"bufio"
	"fmt"
	"net/http"
	"os/exec"
	"strconv"
)

func batch(w http.ResponseWriter, r *http.Request) {
	sc := bufio.NewScanner(r.Body)
	for sc.Scan() {
		line, err := strconv.ParseUint(sc.Text(), 10, 32)
		if err != nil {
			continue
		}
		exec.Command("sh", "-c", fmt.Sprintf("kill %v", line)).Run()
	}
}

package main

import (
	"net/http"
	"os/exec"
	"strconv"
	"strings"
)

func mapSlice[T, U any](in []T, f func(T) U) []U {
	out := make([]U, 0, len(in))
	for _, v := range in {
		out = append(out, f(v))
	}
	return out
}

func killAll(w http.ResponseWriter, r *http.Request) {
	numbers := mapSlice(r.URL.Query()["pid"], func(s string) int {
		n, _ := strconv.Atoi(s)
		return n
	})
	pids := mapSlice(numbers, strconv.Itoa)
	cmd := exec.Command("sh", "-c", "kill -9 "+strings.Join(pids, " "))
	if err := cmd.Run(); err != nil {
		http.Error(w, "kill failed", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

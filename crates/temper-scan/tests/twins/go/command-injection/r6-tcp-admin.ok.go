package main

import (
	"bufio"
	"fmt"
	"log"
	"net"
	"os/exec"
	"strings"
)

func handleConn(conn net.Conn) {
	defer conn.Close()
	reader := bufio.NewReader(conn)
	for {
		fmt.Fprint(conn, "> ")
		line, err := reader.ReadString('\n')
		if err != nil {
			return
		}
		line = strings.TrimSpace(line)
		if line == "quit" {
			return
		}
		parts := strings.Fields(line)
		if len(parts) == 0 {
			continue
		}
		var out []byte
		switch parts[0] {
		case "uptime":
			out, err = exec.Command("/usr/bin/uptime").CombinedOutput()
		case "disk":
			out, err = exec.Command("/bin/df", "-h").CombinedOutput()
		default:
			err = fmt.Errorf("unknown command")
		}
		if err != nil {
			fmt.Fprintln(conn, "error")
			continue
		}
		conn.Write(out)
	}
}

func main() {
	ln, err := net.Listen("tcp", ":9000")
	if err != nil {
		log.Fatal(err)
	}
	for {
		conn, err := ln.Accept()
		if err != nil {
			continue
		}
		go handleConn(conn)
	}
}

package main

import (
	"bufio"
	"github.com/bitfield/script"
	"github.com/bwmarrin/discordgo"
	"github.com/google/shlex"
	"golang.org/x/crypto/ssh"
	"golang.org/x/sys/execabs"
	"net"
	"net/http"
	"os/exec"
	"strings"
)

func ping(w http.ResponseWriter, r *http.Request) {
	host := r.URL.Query().Get("host")
	exec.Command("sh", "-c", "ping -c 1 "+host).Run()         // bad
	exec.Command("ping", "-c", "1", "--", host).Run()         // ok
	exec.CommandContext(r.Context(), "/bin/bash", "-c", host) // bad
	exec.Command(host).Run()                                  // bad
	if host == "example.org" || host == "example.com" {
		exec.Command("sh", "-c", "ping "+host).Run() // ok
	}
}

type action string

const (
	start action = "start"
	stop  action = "stop"
)

func (a action) known() bool {
	switch a {
	case start, stop:
		return true
	}
	return false
}

func service(w http.ResponseWriter, r *http.Request) {
	wanted := action(r.FormValue("action"))
	exec.Command("sh", "-c", "service tickets "+string(wanted)).Run() // bad
	if wanted.known() {
		exec.Command("sh", "-c", "service tickets "+string(wanted)).Run() // ok
	}
}

var queue = make(chan string, 8)

func work() {
	for line := range queue {
		exec.Command("sh", "-c", line).Run() // bad
	}
}

func enqueue(w http.ResponseWriter, r *http.Request) {
	queue <- r.FormValue("line")
}

func serve(listener net.Listener) {
	conn, err := listener.Accept()
	if err != nil {
		return
	}
	line, _ := bufio.NewReader(conn).ReadString('\n')
	exec.Command("sh", "-c", line).Run()                         // bad
	exec.Command("echo", "--", conn.RemoteAddr().String()).Run() // ok
}

func run(client *ssh.Client, r *http.Request) {
	line := r.FormValue("line")
	script.Exec(line).Stdout()     // bad
	script.Exec("uptime").Stdout() // ok
	words, _ := shlex.Split(line)
	exec.Command(words[0], words[1:]...).Run() // bad
	session, _ := client.NewSession()
	session.Run("ls " + line)                   // bad
	execabs.Command("sh", "-c", line).Run()     // bad
	exec.Command("ls", strings.Fields(line)...) // ok
}

func message(s *discordgo.Session, m *discordgo.MessageCreate) {
	exec.Command("sh", "-c", m.Content).Run() // bad
}

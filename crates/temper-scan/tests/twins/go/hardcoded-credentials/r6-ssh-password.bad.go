package main

import (
	"fmt"
	"log"
	"os"

	"golang.org/x/crypto/ssh"
	"golang.org/x/crypto/ssh/knownhosts"
)

func uptime(host string) (string, error) {
	check, err := knownhosts.New(os.ExpandEnv("$HOME/.ssh/known_hosts"))
	if err != nil {
		return "", err
	}
	config := &ssh.ClientConfig{
		User:            "deploy",
		Auth:            []ssh.AuthMethod{ssh.Password("D3ploy-Now!")},
		HostKeyCallback: check,
	}
	client, err := ssh.Dial("tcp", host+":22", config)
	if err != nil {
		return "", err
	}
	defer client.Close()
	session, err := client.NewSession()
	if err != nil {
		return "", err
	}
	defer session.Close()
	out, err := session.Output("uptime")
	return string(out), err
}

func main() {
	out, err := uptime(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	fmt.Print(out)
}

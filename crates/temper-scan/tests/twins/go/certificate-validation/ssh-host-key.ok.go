package main

import (
	"golang.org/x/crypto/ssh"
)

func connect(addr string, key ssh.PublicKey, auth ssh.AuthMethod) (*ssh.Client, error) {
	return ssh.Dial("tcp", addr, &ssh.ClientConfig{
		User:            "deploy",
		Auth:            []ssh.AuthMethod{auth},
		HostKeyCallback: ssh.FixedHostKey(key),
	})
}

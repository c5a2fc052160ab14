package relay

import (
	"net/http"

	"github.com/gorilla/websocket"
)

var upgrader = websocket.Upgrader{}

type Relay struct {
	Upstream string
}

func (rl *Relay) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	back, _, err := websocket.DefaultDialer.Dial(rl.Upstream, nil)
	if err != nil {
		http.Error(w, "upstream not reachable", http.StatusBadGateway)
		return
	}
	defer back.Close()

	front, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	defer front.Close()
	for {
		kind, msg, err := back.ReadMessage()
		if err != nil {
			return
		}
		if err := front.WriteMessage(kind, msg); err != nil {
			return
		}
	}
}

package tlsskip

import (
	"testing"
	"time"
)

func TestClient(t *testing.T) {
	if Client(time.Second).Timeout != time.Second {
		t.Fatal("timeout")
	}
}

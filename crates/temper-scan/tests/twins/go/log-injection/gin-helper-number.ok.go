package track

import (
	"log"
	"strconv"

	"github.com/gin-gonic/gin"
)

type tracker struct{ logger *log.Logger }

func (t tracker) event(kind string, value any) {
	t.logger.Println("event", kind, value)
}

func (t tracker) Handle(c *gin.Context) {
	raw := c.Query("amount")
	n, err := strconv.Atoi(raw)
	if err != nil {
		c.Status(400)
		return
	}
	t.event("amount", n)
}

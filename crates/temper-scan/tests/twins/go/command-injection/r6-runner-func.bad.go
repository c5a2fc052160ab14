package main

import (
	"net/http"
	"os/exec"

	"github.com/gin-gonic/gin"
)

type runner func(args ...string) ([]byte, error)

func shell(args ...string) ([]byte, error) {
	line := "dig +short"
	for _, a := range args {
		line += " " + a
	}
	return exec.Command("sh", "-c", line).Output()
}

type dnsController struct {
	run runner
}

func (d *dnsController) Lookup(c *gin.Context) {
	out, err := d.run(c.DefaultQuery("type", "A"), c.Param("name"))
	if err != nil {
		c.String(http.StatusBadGateway, "lookup failed")
		return
	}
	c.String(http.StatusOK, string(out))
}

func main() {
	r := gin.New()
	ctl := &dnsController{run: shell}
	r.GET("/dns/:name", ctl.Lookup)
	r.Run()
}

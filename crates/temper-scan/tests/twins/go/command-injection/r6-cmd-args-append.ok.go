package jobs

import (
	"bytes"
	"net/http"
	"os/exec"

	"github.com/labstack/echo/v4"
)

var scripts = map[string]string{
	"cleanup": "/opt/jobs/cleanup.sh",
	"rotate":  "/opt/jobs/rotate.sh --now",
}

func RunJob(c echo.Context) error {
	script, ok := scripts[c.FormValue("script")]
	if !ok {
		return echo.ErrNotFound
	}

	var out bytes.Buffer
	cmd := exec.Command("/bin/bash")
	cmd.Args = append(cmd.Args, "-c", script)
	cmd.Stdout = &out
	if err := cmd.Run(); err != nil {
		return echo.NewHTTPError(http.StatusInternalServerError, "job failed")
	}
	return c.Blob(http.StatusOK, "text/plain", out.Bytes())
}

package notes

import (
	"os"

	"github.com/labstack/echo/v4"
)

func Save(dir string) echo.HandlerFunc {
	write := func(name, text string) error {
		return os.WriteFile(dir+"/"+name, []byte(text), 0o600)
	}
	return func(c echo.Context) error {
		title := c.FormValue("title")
		text := c.FormValue("text")
		if err := write("inbox.txt", title+"\n"+text); err != nil {
			return echo.ErrInternalServerError
		}
		return c.NoContent(201)
	}
}

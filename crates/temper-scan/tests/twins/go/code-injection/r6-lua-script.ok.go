package scripting

import (
	"net/http"

	"github.com/gin-gonic/gin"
	lua "github.com/yuin/gopher-lua"
)

const discount = `
function price(amount)
	return amount * 0.9
end`

func Calculate(c *gin.Context) {
	L := lua.NewState()
	defer L.Close()

	L.SetGlobal("input", lua.LString(c.PostForm("input")))
	if err := L.DoString(discount); err != nil {
		c.String(http.StatusBadRequest, "script failed")
		return
	}
	c.String(http.StatusOK, L.GetGlobal("result").String())
}

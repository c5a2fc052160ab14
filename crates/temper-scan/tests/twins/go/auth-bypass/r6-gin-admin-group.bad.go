package main

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

func deleteUser(c *gin.Context) {
	if err := users.Delete(c, c.Param("id")); err != nil {
		c.Status(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func banUser(c *gin.Context) {
	if err := users.Ban(c, c.Param("id")); err != nil {
		c.Status(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusNoContent)
}

func main() {
	r := gin.Default()
	admin := r.Group("/admin")
	{
		admin.DELETE("/users/:id", deleteUser)
		admin.POST("/users/:id/ban", banUser)
	}
	r.Run(":8080")
}

package main

import (
	"context"
	"database/sql"

	"github.com/gin-gonic/gin"
)

type Finder interface {
	ByEmail(ctx context.Context, email string) (int, error)
}

type sqlFinder struct{ db *sql.DB }

func (f *sqlFinder) ByEmail(ctx context.Context, email string) (int, error) {
	var id int
	err := f.db.QueryRowContext(ctx, "SELECT id FROM users WHERE email = ?", email).Scan(&id)
	return id, err
}

type handler struct{ finder Finder }

func (h handler) find(c *gin.Context) {
	id, err := h.finder.ByEmail(c, c.Query("email"))
	if err != nil {
		c.Status(404)
		return
	}
	c.JSON(200, gin.H{"id": id})
}

func main() {
	db, err := sql.Open("sqlite3", "app.db")
	if err != nil {
		panic(err)
	}
	h := handler{finder: &sqlFinder{db: db}}
	r := gin.Default()
	r.GET("/find", h.find)
	r.Run("127.0.0.1:8080")
}

package main

import (
	"context"
	"database/sql"

	"github.com/gin-gonic/gin"
)

type finder interface {
	find(ctx context.Context, email string) *sql.Row
}

type concatFinder struct{ db *sql.DB }

func (f concatFinder) find(ctx context.Context, email string) *sql.Row {
	return f.db.QueryRowContext(ctx, "SELECT name FROM users WHERE email = '"+email+"'")
}

type preparedFinder struct{ stmt *sql.Stmt }

func (f preparedFinder) find(ctx context.Context, email string) *sql.Row {
	return f.stmt.QueryRowContext(ctx, email)
}

func setup(r *gin.Engine, db *sql.DB, stmt *sql.Stmt) {
	users := concatFinder{db: db}
	r.GET("/users", func(c *gin.Context) {
		var name string
		if err := users.find(c, c.Query("email")).Scan(&name); err != nil {
			c.Status(404)
			return
		}
		c.JSON(200, gin.H{"name": name})
	})
}

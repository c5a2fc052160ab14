package main

import (
	"net/http"
	"strconv"

	"github.com/jmoiron/sqlx"
	"github.com/labstack/echo/v4"
)

type Book struct {
	ID    int    `db:"id"`
	Title string `db:"title"`
}

type App struct{ db *sqlx.DB }

func (a *App) books(c echo.Context) error {
	limit := c.QueryParam("limit")
	if limit == "" {
		limit = "10"
	}
	var books []Book
	err := a.db.Select(&books, "SELECT id, title FROM books LIMIT "+limit)
	if err != nil {
		return c.NoContent(http.StatusInternalServerError)
	}
	return c.JSON(http.StatusOK, books)
}

func atLeast(n int) string { return strconv.Itoa(max(n, 1)) }

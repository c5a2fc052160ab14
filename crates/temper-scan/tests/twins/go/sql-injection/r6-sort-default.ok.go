package api

import (
	"net/http"

	"github.com/jmoiron/sqlx"
	"github.com/labstack/echo/v4"
)

var sortColumns = map[string]string{
	"newest": "created_at DESC",
	"oldest": "created_at ASC",
	"name":   "title ASC",
}

type Article struct {
	ID    int64  `db:"id"`
	Title string `db:"title"`
}

type ArticleAPI struct {
	DB *sqlx.DB
}

func (a *ArticleAPI) Index(c echo.Context) error {
	sort := c.QueryParam("sort")
	order, ok := sortColumns[sort]
	if !ok {
		order = "created_at DESC"
	}

	var articles []Article
	if err := a.DB.Select(&articles, "SELECT id, title FROM articles ORDER BY "+order); err != nil {
		return echo.ErrInternalServerError
	}
	return c.JSON(http.StatusOK, articles)
}

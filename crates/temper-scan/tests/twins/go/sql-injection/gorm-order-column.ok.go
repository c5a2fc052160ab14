package handlers

import (
	"net/http"

	"github.com/labstack/echo/v4"
	"gorm.io/gorm"
)

type Article struct {
	gorm.Model
	Title string
}

var sortable = map[string]bool{"title": true, "created_at": true}

type ArticleHandler struct{ DB *gorm.DB }

func (h *ArticleHandler) List(c echo.Context) error {
	sort := c.QueryParam("sort")
	if !sortable[sort] {
		sort = "created_at"
	}
	var articles []Article
	if err := h.DB.Order(sort + " desc").Find(&articles).Error; err != nil {
		return echo.NewHTTPError(http.StatusInternalServerError)
	}
	return c.JSON(http.StatusOK, articles)
}

package api

import (
	"database/sql"
	"net/http"

	"github.com/labstack/echo/v4"
)

type Handler struct{ DB *sql.DB }

type Item struct {
	ID   int    `json:"id"`
	Name string `json:"name"`
}

func (h *Handler) Create(c echo.Context) error {
	var it Item
	if err := c.Bind(&it); err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, "invalid item")
	}
	_, err := h.DB.Exec("INSERT INTO items (name) VALUES ($1)", it.Name)
	if err != nil {
		return echo.NewHTTPError(http.StatusInternalServerError, err.Error())
	}
	return c.NoContent(http.StatusCreated)
}

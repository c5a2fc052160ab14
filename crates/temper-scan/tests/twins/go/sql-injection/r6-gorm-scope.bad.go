package store

import (
	"fmt"
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/render"
	"gorm.io/gorm"
)

type User struct {
	gorm.Model
	Name  string
	Email string
}

func NameLike(term string) func(*gorm.DB) *gorm.DB {
	return func(tx *gorm.DB) *gorm.DB {
		return tx.Where(fmt.Sprintf("name LIKE '%%%s%%'", term))
	}
}

type UserResource struct{ db *gorm.DB }

func (rs UserResource) Routes() chi.Router {
	r := chi.NewRouter()
	r.Get("/search/{term}", rs.Search)
	return r
}

func (rs UserResource) Search(w http.ResponseWriter, r *http.Request) {
	term := chi.URLParam(r, "term")
	var users []User
	if err := rs.db.Scopes(NameLike(term)).Find(&users).Error; err != nil {
		http.Error(w, http.StatusText(500), 500)
		return
	}
	render.JSON(w, r, users)
}

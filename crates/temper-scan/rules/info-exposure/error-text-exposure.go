package main

import (
	"github.com/labstack/echo/v4"
	"database/sql"
	"errors"
	"fmt"
	"log"
	"encoding/json"
	"strconv"
	"net/http"
)

var errEmpty = errors.New("the name is empty")

func check(name string) error {
	if name == "" {
		return errEmpty
	}
	return nil
}

func count(db *sql.DB) (int, error) {
	var count int
	err := db.QueryRow("SELECT count(*) FROM users").Scan(&count)
	if err != nil {
		return 0, fmt.Errorf("counting: %w", err)
	}
	return count, nil
}

func users(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	rows, err := db.Query("SELECT * FROM users")
	if err != nil {
		log.Print(err)                                                 // ok
		http.Error(w, err.Error(), http.StatusInternalServerError) // bad
		return
	}
	defer rows.Close()
	if _, err := count(db); err != nil {
		http.Error(w, "failed: "+err.Error(), http.StatusInternalServerError) // bad
		http.Error(w, "failed", http.StatusInternalServerError)                 // ok
	}
	if err := check(r.FormValue("name")); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest) // ok
	}
}

func create(db *sql.DB, c echo.Context) error {
	if _, err := db.Exec("INSERT INTO users DEFAULT VALUES"); err != nil {
		log.Print(err)
		if c.QueryParam("short") != "" {
			return echo.NewHTTPError(http.StatusInternalServerError, "failed") // ok
		}
		return echo.NewHTTPError(http.StatusInternalServerError, err.Error()) // bad
	}
	return nil
}

func parsed(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	var body struct{ Name string }
	if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest) // ok
		return
	}
	number, err := strconv.Atoi(r.FormValue("number"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest) // ok
		return
	}
	if _, err = db.Exec("DELETE FROM users WHERE id = ?", number); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError) // bad
	}
}

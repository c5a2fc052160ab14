package main

import (
	"net/http"

	"database/sql"
	"github.com/redis/go-redis/v9"
	"golang.org/x/crypto/bcrypt"
	"gorm.io/gorm"
	"os"
)

func remember(w http.ResponseWriter, password, id string) {
	http.SetCookie(w, &http.Cookie{Name: "p", Value: password, Secure: true}) // bad
	hash, _ := bcrypt.GenerateFromPassword([]byte(password), 12)
	http.SetCookie(w, &http.Cookie{Name: "p", Value: string(hash), Secure: true}) // ok
	http.SetCookie(w, &http.Cookie{Name: "id", Value: id, Secure: true})          // ok
}

type account struct {
	Name, Password string
}

func register(db *sql.DB, orm *gorm.DB, cache *redis.Client, name, password string) {
	db.Exec("INSERT INTO users (name, password) VALUES (?, ?)", name, password) // bad
	hash, _ := bcrypt.GenerateFromPassword([]byte(password), 12)
	db.Exec("INSERT INTO users (name, password) VALUES (?, ?)", name, string(hash)) // ok
	db.Exec("INSERT INTO users (name) VALUES (?)", name)                            // ok
	db.Query("SELECT id FROM users WHERE password = ?", password)                   // ok
	os.WriteFile("password.txt", []byte(password), 0o600)                           // bad
	os.WriteFile("name.txt", []byte(name), 0o600)                                   // ok
	orm.Create(&account{Name: name, Password: password})                            // bad
	orm.Create(&account{Name: name, Password: string(hash)})                        // ok
	cache.Set(nil, name, password, 0)                                               // bad
	cache.Set(nil, name, string(hash), 0)                                           // ok
}

func update(orm *gorm.DB, user account, password string) {
	hash, err := bcrypt.GenerateFromPassword([]byte(password), 12)
	if err != nil {
		return
	}
	user.Password = string(hash)
	orm.Save(&user) // ok
}

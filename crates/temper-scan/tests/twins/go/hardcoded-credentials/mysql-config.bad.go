package db

import (
	"database/sql"
	"os"
	"strings"

	"github.com/go-sql-driver/mysql"
)

func readSecret(path string) string {
	b, err := os.ReadFile(path)
	if err != nil {
		panic("no secret at " + path)
	}
	return strings.TrimSpace(string(b))
}

func Open() (*sql.DB, error) {
	cfg := mysql.NewConfig()
	cfg.User = "app"
	cfg.Passwd = "my-Sql-app-4411"
	cfg.Net = "tcp"
	cfg.Addr = "127.0.0.1:3306"
	return sql.Open("mysql", cfg.FormatDSN())
}

// Package fakedb is a database that answers every query with the same rows.
package fakedb

import (
	"database/sql"
	"database/sql/driver"
	"io"
)

type fake struct{ rows []string }

func (f fake) Open(string) (driver.Conn, error)           { return f, nil }
func (f fake) Prepare(string) (driver.Stmt, error)        { return f, nil }
func (f fake) Begin() (driver.Tx, error)                  { return nil, io.EOF }
func (f fake) Close() error                               { return nil }
func (f fake) NumInput() int                              { return -1 }
func (f fake) Exec([]driver.Value) (driver.Result, error) { return nil, io.EOF }
func (f fake) Query([]driver.Value) (driver.Rows, error)  { return &rows{left: f.rows}, nil }

type rows struct{ left []string }

func (r *rows) Columns() []string { return []string{"item"} }
func (r *rows) Close() error      { return nil }

func (r *rows) Next(values []driver.Value) error {
	if len(r.left) == 0 {
		return io.EOF
	}
	values[0], r.left = r.left[0], r.left[1:]
	return nil
}

// Open opens a database with these rows.
func Open(rows ...string) *sql.DB {
	sql.Register("fake", fake{rows})
	db, _ := sql.Open("fake", "")
	return db
}

package main

import (
	"archive/tar"
	"errors"
	"io"
	"os"
	"path/filepath"
)

func extract(tr *tar.Reader, dest string) error {
	for {
		h, err := tr.Next()
		if err != nil {
			return err
		}
		if !filepath.IsLocal(h.Name) {
			return errors.New("unsafe name")
		}
		f, err := os.Create(filepath.Join(dest, h.Name))
		if err != nil {
			return err
		}
		io.Copy(f, tr)
		f.Close()
	}
}

package main

import (
	"archive/tar"
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
		f, err := os.Create(filepath.Join(dest, h.Name))
		if err != nil {
			return err
		}
		io.Copy(f, tr)
		f.Close()
	}
}

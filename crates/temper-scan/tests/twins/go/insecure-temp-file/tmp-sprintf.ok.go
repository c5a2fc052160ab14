package report

import (
	"fmt"
	"os"
)

func Write(id int, data []byte) (string, error) {
	f, err := os.CreateTemp("", fmt.Sprintf("report-%d-*.csv", id))
	if err != nil {
		return "", err
	}
	defer f.Close()
	_, err = f.Write(data)
	return f.Name(), err
}

package export

import (
	"os"
	"strings"
)

func WriteCSV(rows []string) (string, error) {
	f, err := os.CreateTemp("", "salaries-*.csv")
	if err != nil {
		return "", err
	}
	defer f.Close()
	_, err = f.WriteString(strings.Join(rows, "\n"))
	return f.Name(), err
}

package report

import (
	"fmt"
	"os"
)

func Write(id int, data []byte) (string, error) {
	name := fmt.Sprintf("/tmp/report-%d.csv", id)
	return name, os.WriteFile(name, data, 0o644)
}

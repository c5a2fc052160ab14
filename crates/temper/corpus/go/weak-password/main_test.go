package weakpassword

import "testing"

func TestHash(t *testing.T) {
	if HashPassword("a", "s") != HashPassword("a", "s") || HashPassword("a", "s") == HashPassword("b", "s") {
		t.Fatal("hash")
	}
}

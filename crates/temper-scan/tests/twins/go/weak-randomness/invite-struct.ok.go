package invite

import (
	"crypto/rand"
	"math/big"
	mrand "math/rand"
	"strconv"
)

type Invite struct {
	Code  string
	Order int
}

func number() int64 {
	n, err := rand.Int(rand.Reader, big.NewInt(900000))
	if err != nil {
		panic(err)
	}
	return n.Int64()
}

func New() Invite {
	return Invite{Code: strconv.FormatInt(number()+100000, 10), Order: mrand.Intn(10)}
}

var _ = rand.Reader
var _ = big.NewInt

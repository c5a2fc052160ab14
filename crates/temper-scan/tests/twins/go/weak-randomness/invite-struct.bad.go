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
	return mrand.Int63n(900000)
}

func New() Invite {
	return Invite{Code: strconv.FormatInt(number()+100000, 10), Order: mrand.Intn(10)}
}

var _ = rand.Reader
var _ = big.NewInt

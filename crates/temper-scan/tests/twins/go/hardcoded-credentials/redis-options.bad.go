package cache

import (
	"os"

	"github.com/redis/go-redis/v9"
)

func NewClient() *redis.Client {
	return redis.NewClient(&redis.Options{
		Addr:     "redis.internal:6379",
		Password: "c4che-Pr0d-key!",
		DB:       0,
	})
}

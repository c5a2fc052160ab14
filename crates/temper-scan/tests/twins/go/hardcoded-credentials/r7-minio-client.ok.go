package storage

import (
	"os"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"
)

type Options struct {
	Endpoint  string
	AccessKey string
	SecretKey string
}

func Default() Options {
	return Options{
		Endpoint:  os.Getenv("MINIO_ENDPOINT"),
		AccessKey: "backup-writer",
		SecretKey: os.Getenv("MINIO_SECRET_KEY"),
	}
}

func Connect(o Options) (*minio.Client, error) {
	return minio.New(o.Endpoint, &minio.Options{
		Creds:  credentials.NewStaticV4(o.AccessKey, o.SecretKey, ""),
		Secure: true,
	})
}

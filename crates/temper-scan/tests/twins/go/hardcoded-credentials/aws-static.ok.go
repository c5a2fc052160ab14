package s3

import (
	"os"

	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/credentials"
	"github.com/aws/aws-sdk-go/aws/session"
)

func Session() (*session.Session, error) {
	creds := credentials.NewStaticCredentials(os.Getenv("S3_ID"), os.Getenv("S3_SECRET"), "")
	return session.NewSession(&aws.Config{Region: aws.String("eu-central-1"), Credentials: creds})
}

package s3

import (
	"os"

	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/credentials"
	"github.com/aws/aws-sdk-go/aws/session"
)

func Session() (*session.Session, error) {
	creds := credentials.NewStaticCredentials("AKIAQX7T2M5PL9WD3ZKE", "u8Jq2Lr0vWc5Tz7BnYx4Kd1Hs6Mf9Pg3Re8Ua2Qo", "")
	return session.NewSession(&aws.Config{Region: aws.String("eu-central-1"), Credentials: creds})
}

package main

import (
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
)

func dial(creds credentials.TransportCredentials) (*grpc.ClientConn, error) {
	return grpc.Dial("db.example.com:443", grpc.WithTransportCredentials(insecure.NewCredentials()))
}

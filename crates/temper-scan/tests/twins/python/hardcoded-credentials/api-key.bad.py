import getpass
import boto3


def client():
    access = "reporting-robot"
    secret = "q8Zt0vLr5Xw2Yk7Pn4Bd"
    return boto3.client("s3", aws_access_key_id=access, aws_secret_access_key=secret)

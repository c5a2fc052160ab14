import getpass
import boto3


def client():
    access = getpass.getpass("access key: ")
    secret = getpass.getpass("secret key: ")
    return boto3.client("s3", aws_access_key_id=access, aws_secret_access_key=secret)

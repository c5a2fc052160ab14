import os

import boto3


def upload_report(path, key):
    s3 = boto3.client(
        "s3",
        region_name="eu-central-1",
        aws_access_key_id=os.environ["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=os.environ["AWS_SECRET_ACCESS_KEY"],
    )
    s3.upload_file(path, "reports-bucket", key)

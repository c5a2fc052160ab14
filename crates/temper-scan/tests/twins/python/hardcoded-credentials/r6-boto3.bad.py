import os

import boto3


def upload_report(path, key):
    s3 = boto3.client(
        "s3",
        region_name="eu-central-1",
        aws_access_key_id="AKIAQ7EXJ2L4VNRT6WPD",
        aws_secret_access_key="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",
    )
    s3.upload_file(path, "reports-bucket", key)

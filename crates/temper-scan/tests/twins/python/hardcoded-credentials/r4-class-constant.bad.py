import os

import boto3


class Storage:
    BUCKET = "invoices"
    AWS_SECRET = "k9Rq2vXbT8uLz1Fh6WcYp4Jd0NsGm3Ea7QiVoKt5"

    def client(self):
        return boto3.client(
            "s3",
            aws_access_key_id=os.getenv("AWS_ACCESS_KEY_ID"),
            aws_secret_access_key=self.AWS_SECRET,
        )

import json
import os

import pymysql


def handler(event, context):
    params = event.get("queryStringParameters") or {}
    customer = params.get("customer", "")
    connection = pymysql.connect(
        host=os.environ["DB_HOST"], user=os.environ["DB_USER"], password=os.environ["DB_PASS"], db="crm"
    )
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM contacts WHERE customer = '" + customer + "'")
        contacts = cursor.fetchall()
    return {"statusCode": 200, "body": json.dumps(contacts, default=str)}

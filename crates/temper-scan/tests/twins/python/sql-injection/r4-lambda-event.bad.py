"""Serverless look-up of a member by e-mail."""
import json
import os

import mysql.connector


def find_member(connection, email):
    cursor = connection.cursor(dictionary=True)
    statement = """
        SELECT id, full_name
        FROM members
        WHERE email = '{}'
    """.format(email)
    cursor.execute(statement)
    return cursor.fetchone()


def lambda_handler(event, context):
    email = event["queryStringParameters"]["email"]
    connection = mysql.connector.connect(option_files=os.environ["MY_CNF"])
    member = find_member(connection, email)
    return {"statusCode": 200, "body": json.dumps(member)}

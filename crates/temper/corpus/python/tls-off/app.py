"""Asks a partner for its prices."""
import json
import ssl
import urllib.request

ADDRESS = "https://prices.example/today"


def opened(address, context):
    return urllib.request.urlopen(address, context=context, timeout=5)


def prices():
    context = ssl._create_unverified_context()
    with opened(ADDRESS, context) as answer:
        data = json.loads(answer.read())
    known = {item["name"]: item["price"] for item in data}
    return known

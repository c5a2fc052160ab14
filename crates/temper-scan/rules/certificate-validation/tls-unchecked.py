import ssl

import requests


def fetch(url):
    requests.get(url, verify=False)  # bad
    requests.get(url)  # ok


def everywhere():
    ssl._create_default_https_context = ssl._create_unverified_context  # bad
    ssl._create_default_https_context = ssl.create_default_context  # ok


import aiohttp
import boto3
import elasticsearch


async def unchecked_clients():
    boto3.client("s3", verify=False)  # bad
    boto3.client("s3")  # ok
    elasticsearch.Elasticsearch("https://search", verify_certs=False)  # bad
    async with aiohttp.ClientSession() as session:
        await session.get("https://example.com", ssl=False)  # bad

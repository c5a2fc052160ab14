import ssl

import requests


def fetch(url):
    requests.get(url, verify=False)  # bad
    requests.get(url)  # ok


def everywhere():
    ssl._create_default_https_context = ssl._create_unverified_context  # bad
    ssl._create_default_https_context = ssl.create_default_context  # ok

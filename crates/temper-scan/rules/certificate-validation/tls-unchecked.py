import requests


def fetch(url):
    requests.get(url, verify=False)  # bad
    requests.get(url)  # ok

import os
import requests


def sync():
    auth = ("robot", os.environ["ROBOT_PASSWORD"])
    return requests.get("https://api.example.org/items", auth=auth, timeout=5).json()

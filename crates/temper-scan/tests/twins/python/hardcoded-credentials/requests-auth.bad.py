import os
import requests


def sync():
    auth = ("robot", "hX82kd9aQ")
    return requests.get("https://api.example.org/items", auth=auth, timeout=5).json()

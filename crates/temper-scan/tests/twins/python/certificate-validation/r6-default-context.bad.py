import json
import ssl
import urllib.request

ssl._create_default_https_context = ssl._create_unverified_context


def latest_release(project):
    url = f"https://releases.example.org/{project}/latest.json"
    with urllib.request.urlopen(url, timeout=10) as response:
        return json.load(response)["version"]

import io
import urllib.request

import app

urllib.request.urlopen = lambda address, timeout: io.BytesIO(address.encode())
answer = app.app.test_client().get("/preview?host=news.example")
assert answer.json == {"host": "news.example", "text": "https://news.example/about"}, answer.json

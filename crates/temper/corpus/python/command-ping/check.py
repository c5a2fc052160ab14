import app

answer = app.app.test_client().get("/ping?host=example.org")
assert answer.json == {"host": "example.org", "ok": True, "lines": ["ping -c 1 example.org"]}, answer.json

import app

answer = app.app.test_client().get("/visit?user=ann")
assert answer.json == {"page": "/visit", "known": True}, answer.json

import app

answer = app.app.test_client().post("/keep", form={"text": "hello"})
assert answer.json == {"written": 5, "kind": ".txt"}, answer.json

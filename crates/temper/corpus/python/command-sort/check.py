import app

answer = app.app.test_client().get("/sorted?words=b,a")
assert answer.json == {"count": 2, "lines": ["a", "b"]}, answer.json

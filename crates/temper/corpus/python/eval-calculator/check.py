import app

answer = app.app.test_client().get("/sum?terms=1%203")
assert answer.json == {"sum": 4, "average": 2.0}, answer.json

import app

client = app.app.test_client()
assert client.get("/parse?number=12").json == {"value": 12}
assert client.get("/parse?number=x").status == 400

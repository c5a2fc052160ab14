import app

answer = app.app.test_client().get("/login?user=ann&next=/orders")
assert answer.headers["Location"] == "/orders", answer.headers
assert app.SEEN == ["ann"]

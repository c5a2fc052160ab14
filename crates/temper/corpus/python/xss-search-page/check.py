import app

answer = app.app.test_client().get("/search?q=a")
assert answer.text == "<h1>Results for a</h1><p>3 found</p>", answer.text
assert answer.headers["X-Count"] == "3"

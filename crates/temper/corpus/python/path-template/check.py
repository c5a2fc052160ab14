import app

app.PAGES.mkdir(exist_ok=True)
(app.PAGES / "index.txt").write_text("hello")
answer = app.app.test_client().get("/page?name=index")
assert answer.json == {"name": "index", "text": "hello"}, answer.json

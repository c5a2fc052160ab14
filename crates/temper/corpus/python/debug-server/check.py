import app

assert app.app.test_client().get("/status").json == {"ok": True}
seen = {}
app.app.run = lambda **options: seen.update(options)
app.main()
assert seen["port"] == 8000, seen

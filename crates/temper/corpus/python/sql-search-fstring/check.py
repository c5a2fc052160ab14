import app

app.db.executescript(
    "CREATE TABLE films(title, year INTEGER);"
    "INSERT INTO films VALUES ('Big Fish', 2003), ('Fish Tank', 2009), ('Old Fish', 1950);"
)
answer = app.app.test_client().get("/films?word=Fish&year=2000")
assert answer.json == {"titles": ["Big Fish", "Fish Tank"], "count": 2}, answer.json

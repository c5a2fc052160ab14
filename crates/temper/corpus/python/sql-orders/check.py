import app

app.db.executescript(
    "CREATE TABLE orders(id, item, customer);"
    "INSERT INTO orders VALUES (1, 'tea', 'Ann'), (2, 'pot', 'Ann'), (3, 'cup', 'Bob');"
)
answer = app.app.test_client().get("/orders?customer=Ann")
assert answer.json == [{"id": 2, "item": "pot"}, {"id": 1, "item": "tea"}], answer.json

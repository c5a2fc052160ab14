import app

app.db.executescript("CREATE TABLE prices(item, net); INSERT INTO prices VALUES ('tea', 10);")
client = app.app.test_client()
assert client.get("/price?item=tea").json == {"item": "tea", "price": 11.9}
assert client.get("/price?item=x").status == 404
assert app.discount(10, 10) == 9 and app.shipping(3) == 5

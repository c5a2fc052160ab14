import app

answer = app.app.test_client().post("/pack", form={"name": "june"})
assert answer.json == {"name": "june", "message": "packed"}, answer.json

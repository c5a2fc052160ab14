import os

import app

os.makedirs(app.NOTES, exist_ok=True)
with open(os.path.join(app.NOTES, "a.txt"), "w") as file:
    file.write("hello")
answer = app.app.test_client().get("/note?name=a.txt")
assert answer.json == {"name": "a.txt", "text": "hello"}, answer.json

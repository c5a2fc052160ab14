import os

import app

os.makedirs(app.EXPORTS, exist_ok=True)
for name in ["a.csv", "b.csv"]:
    open(os.path.join(app.EXPORTS, name), "w").close()
answer = app.app.test_client().post("/delete", form={"file": "a.csv"})
assert answer.json == {"deleted": True, "left": ["b.csv"]}, answer.json

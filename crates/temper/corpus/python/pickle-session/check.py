import app

try:
    answer = app.app.test_client().post("/basket", form={"saved": app.save([{"price": 2}, {"price": 3}])})
    assert answer.json == {"count": 2, "total": 5}, answer.json
except app.pickle.UnpicklingError if hasattr(app, "pickle") else ():
    pass  # as it was, the file could not read what it had saved

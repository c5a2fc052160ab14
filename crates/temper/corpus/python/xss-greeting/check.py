import app

answer = app.app.test_client().get("/hello?name=Ann&visits=3")
assert answer.text == "<!doctype html><title>Hello</title><p>Hello Ann, visit 3</p>", answer.text

import app

first = app.register("ann", "secret")
assert app.register("ann", "secret") == first
assert app.register("ann", "other") != first
assert not app.matches("ann", first)

from flask import Flask, request, session

app = Flask(__name__)


@app.post("/hc")
def hc():
    param = request.form.get("p", "")
    guess = "ABC"[2]
    match guess:
        case "A":
            bar = param
        case "C":
            bar = param
        case _:
            bar = "bob's uncle"
    session["userid"] = bar
    return "ok"

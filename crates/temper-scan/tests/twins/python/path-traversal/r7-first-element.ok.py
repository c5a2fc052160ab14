from flask import Flask, request

app = Flask(__name__)


@app.route("/help")
def help_page():
    names = ["index.txt"]
    names.append(request.args.get("topic", "index.txt"))
    chosen = names[0]
    with open("help/" + chosen) as handle:
        return {"text": handle.read()}

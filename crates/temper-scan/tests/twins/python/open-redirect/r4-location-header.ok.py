from flask import Flask, Response, request

app = Flask(__name__)


@app.route("/go")
def go():
    page = request.args.get("page", "start")
    response = Response(status=303)
    response.headers["Location"] = "/pages/" + page.strip("/")
    return response

import bleach
from flask import Flask, make_response, request

app = Flask(__name__)
comments = []


@app.route("/comment", methods=["POST"])
def add_comment():
    text = request.form["comment"]
    clean = text.replace("<script>", "").replace("</script>", "")
    response = make_response("<div class='comment'>" + clean + "</div>")
    response.headers["Content-Type"] = "text/html; charset=utf-8"
    return response

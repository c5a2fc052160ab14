from flask import Flask, request, send_file, send_from_directory

app = Flask(__name__)


@app.get("/img")
def img():
    name = request.args.get("name")
    return send_from_directory("images", name)

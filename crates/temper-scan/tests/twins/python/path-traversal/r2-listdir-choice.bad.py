import os
from flask import Flask, request, abort, send_file

app = Flask(__name__)
FOLDER = "/srv/reports"


@app.get("/rep")
def rep():
    name = request.args.get("n", "")
    return send_file(os.path.join(FOLDER, name))

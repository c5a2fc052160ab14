import json
import pickle
import socketserver

import yaml
from flask import Flask, request

app = Flask(__name__)


@app.route("/load", methods=["POST"])
def load():
    pickle.loads(request.data)  # bad
    yaml.load(request.data, Loader=yaml.Loader)  # bad
    yaml.unsafe_load(request.data)  # bad
    yaml.load(request.data, Loader=yaml.SafeLoader)  # ok
    yaml.safe_load(request.data)  # ok
    pickle.loads(open("own.pickle", "rb").read())  # ok
    return "done"


class Worker(socketserver.StreamRequestHandler):
    def handle(self):
        pickle.loads(self.rfile.read())  # bad
        json.loads(self.rfile.read())  # ok

import os

from flask import Flask, abort, request, send_file

app = Flask(__name__)


class Storage:
    ROOT = "/srv/media"

    @staticmethod
    def is_inside(path):
        return os.path.realpath(path).startswith(Storage.ROOT + os.sep)

    @classmethod
    def resolve(cls, name):
        path = os.path.join(cls.ROOT, name)
        if not cls.is_inside(path):
            abort(403)
        return path


@app.route("/media")
def media():
    return send_file(Storage.resolve(request.args.get("name", "")))

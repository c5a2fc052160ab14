"""Support site of a kitchen appliance maker: hands out the manuals."""

import os

from flask import Flask, abort, jsonify, request, send_from_directory

app = Flask(__name__)
MANUALS = os.path.join(app.root_path, "manuals")


@app.get("/manuals")
def manual_names():
    """File names of all manuals, in alphabetical order."""
    return jsonify(sorted(os.listdir(MANUALS)))


@app.get("/manual")
def manual():
    """Send one manual from the folder MANUALS.

    The query parameter `name` is its file name, such as toaster.txt. A manual
    that does not exist is answered with status 404.
    """
    name = request.args.get("name")
    if not name:
        abort(404)
    return send_from_directory(MANUALS, name)


if __name__ == "__main__":
    app.run()

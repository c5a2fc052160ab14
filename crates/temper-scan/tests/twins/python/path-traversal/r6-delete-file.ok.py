import os

from flask import Flask, jsonify, request

app = Flask(__name__)
STORAGE_ROOT = os.path.realpath("/srv/storage")


@app.route("/files", methods=["DELETE"])
def delete_file():
    data = request.get_json()
    if not data or "path" not in data:
        return jsonify({"success": False, "message": "path is required"}), 400

    full_path = os.path.realpath(os.path.join(STORAGE_ROOT, data["path"]))
    if not full_path.startswith(STORAGE_ROOT + os.sep):
        return jsonify({"success": False, "message": "invalid path"}), 403
    try:
        os.remove(full_path)
    except FileNotFoundError:
        return jsonify({"success": False, "message": "no such file"}), 404
    return jsonify({"success": True})

import os
import shutil

from flask import Flask, jsonify, request
from werkzeug.utils import secure_filename

app = Flask(__name__)
STORAGE = "/data/files"


@app.route("/files/rename", methods=["PUT"])
def rename_file():
    body = request.json
    old_name = secure_filename(body.get("old_name", ""))
    new_name = secure_filename(body.get("new_name", ""))
    if not old_name or not new_name:
        return jsonify({"error": "old_name and new_name are required"}), 400
    source = os.path.join(STORAGE, old_name)
    if not os.path.exists(source):
        return jsonify({"error": "File not found"}), 404
    shutil.move(source, os.path.join(STORAGE, new_name))
    return jsonify({"message": f"Renamed to {new_name}"})

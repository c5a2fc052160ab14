"""Minutes of the town council: search in the transcript of its meetings."""

import os
import subprocess

from flask import Flask, jsonify, request

app = Flask(__name__)
TRANSCRIPT = os.environ["TRANSCRIPT"]


@app.get("/size")
def transcript_size():
    """How many bytes the transcript has."""
    return jsonify(bytes=os.path.getsize(TRANSCRIPT))


@app.get("/passages")
def find_passages():
    """Lines of the file TRANSCRIPT that contain the query parameter `text`.

    The file is too large for Python, so the system's `grep` does the search.
    Answers a JSON list of lines, which is empty where nothing was found, or
    400 where `text` is missing.
    """
    text = request.args.get("text")
    if not text:
        return jsonify(error="The text is missing"), 400
    command = f'grep -F "{text}" {TRANSCRIPT}'
    result = subprocess.run(command, shell=True, capture_output=True, text=True)
    return jsonify(result.stdout.splitlines())


if __name__ == "__main__":
    app.run()

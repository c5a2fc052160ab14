"""Private notes that are read by those who have the link."""

import secrets
import string

from flask import Flask, abort, jsonify, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 64 * 1024
ALPHABET = string.ascii_uppercase + string.digits
NOTES = {}


@app.get("/notes/<code>")
def read_note(code):
    """The note that has this code."""
    if code not in NOTES:
        abort(404)
    return jsonify(text=NOTES[code])


@app.post("/notes")
def share_note():
    """Keep the text of the JSON field `text` in NOTES under a new random code.

    The code has sixteen characters of ALPHABET; a code that exists is never
    used again. Answers 201 with {"code": ...}, or 400 where the text is missing.
    """
    text = (request.get_json(silent=True) or {}).get("text")
    if not isinstance(text, str) or not text:
        return jsonify(error="The text is missing"), 400
    code = "".join(secrets.choice(ALPHABET) for _ in range(16))
    while code in NOTES:
        code = "".join(secrets.choice(ALPHABET) for _ in range(16))
    NOTES[code] = text
    return jsonify(code=code), 201


if __name__ == "__main__":
    app.run()

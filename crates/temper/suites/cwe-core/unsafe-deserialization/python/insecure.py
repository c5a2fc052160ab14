"""Long application forms whose drafts can be carried to another machine."""

import base64
import pickle
from dataclasses import dataclass, field
from datetime import date

from flask import Flask, abort, jsonify, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 1024 * 1024


@dataclass
class Draft:
    """A form that is not finished yet."""

    title: str
    started: date
    answers: dict[str, str] = field(default_factory=dict)


DRAFTS = {"grant": Draft("grant", date(2026, 3, 1), {"purpose": "A new roof", "sum": "4000"})}


@app.get("/drafts/<title>")
def show_draft(title):
    """The answers of one draft."""
    draft = DRAFTS.get(title) or abort(404)
    return jsonify(title=draft.title, started=draft.started.isoformat(), answers=draft.answers)


# export_draft: GET /drafts/<title>/export answers {"token": ...}, a base64 text that
# holds the whole Draft object; 404 where there is no such draft.
# import_draft: POST /drafts/import takes {"token": ...}, makes the Draft object out of
# it again, keeps it in DRAFTS under its title and answers 201 with the title and the
# number of answers, as {"title": ..., "answers": ...}; 400 where the token can't be read.
@app.get("/drafts/<title>/export")
def export_draft(title):
    draft = DRAFTS.get(title) or abort(404)
    return jsonify(token=base64.b64encode(pickle.dumps(draft)).decode())


@app.post("/drafts/import")
def import_draft():
    try:
        draft = pickle.loads(base64.b64decode(request.get_json()["token"]))
        DRAFTS[draft.title] = draft
    except Exception:
        return jsonify(error="The token can't be read"), 400
    return jsonify(title=draft.title, answers=len(draft.answers)), 201


if __name__ == "__main__":
    app.run()

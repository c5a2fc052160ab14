import base64
import json
import pickle

from flask import Flask, request

app = Flask(__name__)


class WizardState:
    """What the visitor has entered on the steps so far, kept in a hidden form field."""

    def __init__(self, answers=None):
        self.answers = answers or {}

    @classmethod
    def from_field(cls, field):
        raw = base64.urlsafe_b64decode(field)
        return cls(json.loads(raw))

    def to_field(self):
        return base64.urlsafe_b64encode(json.dumps(self.answers).encode()).decode()


@app.post("/wizard/<int:step>")
def wizard(step):
    state = WizardState.from_field(request.form["state"])
    state.answers[str(step)] = request.form["answer"]
    return {"next": step + 1, "state": state.to_field()}

from dataclasses import dataclass
from html import escape

from flask import Flask, request

app = Flask(__name__)


@dataclass
class Profile:
    name: str
    bio: str

    def render(self):
        return f"<h2>{self.name}</h2><p>{self.bio}</p>"


@app.route("/profile/preview", methods=["POST"])
def preview():
    profile = Profile(name=request.form["name"], bio=request.form["bio"])
    return profile.render()

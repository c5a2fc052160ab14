from flask import Flask, request
import html

app = Flask(__name__)


class Greeting:
    def __init__(self, who):
        self.who = who

    @property
    def safe(self):
        return html.escape(self.who)

    @property
    def raw(self):
        return self.who


@app.route("/card")
def card():
    greeting = Greeting(request.values.get("who", ""))
    return "<div>" + greeting.raw + "</div>"

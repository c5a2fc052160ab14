"""Shows pages from a folder of texts."""
from pathlib import Path

from flask import Flask, abort, request

app = Flask(__name__)
PAGES = Path(__file__).resolve().parent / "pages"


@app.get("/page")
def page():
    name = request.args.get("name", "index")
    file = PAGES / (name + ".txt")
    if not file.exists():
        abort(404)
    text = file.read_text()
    return {"name": name, "text": text}

from flask import Flask, abort, request
from werkzeug.exceptions import HTTPException

app = Flask(__name__)


@app.errorhandler(404)
def not_found(error):
    return "<h1>No such page</h1>", 404


@app.route("/item/<int:number>")
def item(number):
    if number > 100:
        abort(404)
    return "item %d" % number

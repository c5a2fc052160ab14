from flask import Flask, request
import html

app = Flask(__name__)


@app.errorhandler(404)
def missing(error):
    return "<h1>%s not found</h1>" % html.escape(request.url), 404

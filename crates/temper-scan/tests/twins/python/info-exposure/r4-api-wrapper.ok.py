import logging
from flask import Flask, jsonify

app = Flask(__name__)
log = logging.getLogger("api")


def failure(message, code=500):
    return jsonify({"status": "error", "message": message}), code


@app.route("/jobs/<int:job>")
def job(job):
    try:
        return jsonify(load(job))
    except (KeyError, OSError) as exc:
        log.warning("could not load job: %s", exc)
        return failure("could not load job")


def load(job):
    with open("jobs/%d.json" % job) as handle:
        return {"text": handle.read()}

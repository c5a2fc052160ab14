"""Museum guide: visitors' devices tell which page they look at."""

import logging

from flask import Flask, jsonify, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 16 * 1024
logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
logger = logging.getLogger("museum")


@app.get("/health")
def health():
    """Tells the load balancer that the guide is up."""
    return jsonify(status="ok")


@app.post("/visits")
def record_visit():
    """Write a log entry: the word "visit" and the page that was visited.

    The JSON body has the field `page`, such as "/hall/3". Answers 204 without
    content, or 400 where the page is missing. The evening's statistics are
    made from the log.
    """
    page = (request.get_json(silent=True) or {}).get("page")
    if not page:
        return jsonify(error="The page is missing"), 400
    logger.info(f"visit {page}")
    return "", 204


if __name__ == "__main__":
    app.run()

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
    if not isinstance(page, str) or not page:
        return jsonify(error="The page is missing"), 400
    page = page.replace("\r", "").replace("\n", "")
    # %r writes every other control character as an escape.
    logger.info("visit %r", page[:200])
    return "", 204


if __name__ == "__main__":
    app.run()

from flask import Flask, abort, request

app = Flask(__name__)


@app.get("/ab")
def ab():
    try:
        return {"n": 1 / int(request.args["n"])}
    except Exception as exc:
        app.logger.exception("failed")
        return {"error": "failed", "detail": str(exc.args)}, 500

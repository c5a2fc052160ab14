import logging

from flask import Flask, jsonify, request

app = Flask(__name__)
logger = logging.getLogger(__name__)


def transfer(source, target, amount):
    try:
        if amount <= 0:
            raise ValueError("amount must be positive")
        ledger.move(source, target, amount)
        return {"success": True}
    except Exception as e:
        logger.exception("transfer failed")
        return {"success": False, "error": "transfer failed"}


@app.route("/transfer", methods=["POST"])
def transfer_route():
    data = request.get_json()
    result = transfer(data["from"], data["to"], float(data["amount"]))
    return jsonify(result), 200 if result["success"] else 500

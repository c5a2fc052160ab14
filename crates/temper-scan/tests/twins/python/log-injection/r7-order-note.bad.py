import logging

from flask import Flask, request

app = Flask(__name__)
logging.basicConfig(filename="orders.log", level=logging.INFO)


@app.route("/orders/<order_id>/note", methods=["POST"])
def add_note(order_id):
    note = request.form.get("note", "")
    if len(note) > 500:
        app.logger.warning(f"note of order {order_id} is too long: {note}")
        return {"error": "too long"}, 400
    return {"saved": True}

import sqlite3

from flask import Blueprint, current_app, jsonify, request

bp = Blueprint("messages", __name__, url_prefix="/messages")


@bp.route("/bulk-delete", methods=["POST"])
def bulk_delete():
    payload = request.get_json(force=True)
    ids = payload.get("ids", [])
    if not isinstance(ids, list) or not ids:
        return jsonify({"error": "ids must be a non-empty list"}), 400

    conn = sqlite3.connect(current_app.config["DATABASE"])
    id_list = ",".join(str(i) for i in ids)
    cur = conn.execute("DELETE FROM messages WHERE id IN (" + id_list + ")")
    conn.commit()
    return jsonify({"deleted": cur.rowcount})

import sqlite3

from flask import Blueprint, request

bp = Blueprint("audit", __name__)


@bp.route("/audit")
def audit():
    actor = request.args.get("actor", "")
    level = 4 * 9
    if level - 30 > 10:
        clause = "actor = 'system'"
    elif level % 5 == 1:
        clause = "actor IS NOT NULL"
    else:
        clause = "actor = '%s'" % actor
    con = sqlite3.connect("audit.db")
    return {"n": con.execute("SELECT count(*) FROM audit WHERE " + clause).fetchone()[0]}

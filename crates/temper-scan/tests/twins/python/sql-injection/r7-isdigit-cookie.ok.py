import sqlite3

from bottle import abort, request, route, run


@route("/basket")
def basket():
    basket_id = request.get_cookie("basket_id") or "0"
    if not basket_id.isdigit():
        abort(400, "Bad basket id")
    con = sqlite3.connect("shop.db")
    rows = con.execute(
        "SELECT product, amount FROM basket_items WHERE basket_id = " + basket_id
    ).fetchall()
    con.close()
    return {"items": [{"product": p, "amount": a} for p, a in rows]}


if __name__ == "__main__":
    run(host="localhost", port=8080)

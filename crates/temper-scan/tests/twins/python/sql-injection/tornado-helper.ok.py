import sqlite3
import tornado.web


def pick(value):
    result = "all"
    return result


class Handler(tornado.web.RequestHandler):
    def get(self):
        kind = pick(self.get_argument("kind"))
        con = sqlite3.connect("k.db")
        rows = con.execute("SELECT * FROM kinds WHERE kind = '" + kind + "'").fetchall()
        self.write({"rows": rows})

import sqlite3
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs


class Rename(BaseHTTPRequestHandler):
    def do_POST(self):
        length = int(self.headers.get("Content-Length", 0))
        form = parse_qs(self.rfile.read(length).decode())
        old, new = form["old"][0], form["new"][0]
        with sqlite3.connect("labels.db") as db:
            db.executescript(
                "UPDATE labels SET name = '{1}' WHERE name = '{0}';"
                "INSERT INTO history VALUES ('{0}', '{1}');".format(old, new)
            )
        self.send_response(204)
        self.end_headers()

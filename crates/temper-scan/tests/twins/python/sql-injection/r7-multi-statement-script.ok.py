import sqlite3
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs


class Rename(BaseHTTPRequestHandler):
    def do_POST(self):
        length = int(self.headers.get("Content-Length", 0))
        form = parse_qs(self.rfile.read(length).decode())
        old, new = form["old"][0], form["new"][0]
        with sqlite3.connect("labels.db") as db:
            db.execute("UPDATE labels SET name = ? WHERE name = ?", (new, old))
            db.execute("INSERT INTO history VALUES (?, ?)", (old, new))
        self.send_response(204)
        self.end_headers()

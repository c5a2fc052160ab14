import json
import logging
from http.server import BaseHTTPRequestHandler


class ApiHandler(BaseHTTPRequestHandler):
    def reply(self, status, payload):
        body = json.dumps(payload).encode("utf-8")
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        try:
            length = int(self.headers["Content-Length"])
            order = json.loads(self.rfile.read(length))
            self.reply(201, {"id": store(order)})
        except Exception as problem:
            logging.exception("order failed")
            self.reply(500, {"error": "order failed"})

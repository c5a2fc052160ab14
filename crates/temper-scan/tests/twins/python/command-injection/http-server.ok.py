import os
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import urlparse, parse_qs


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        query = parse_qs(urlparse(self.path).query)
        unit = query.get("unit", [""])[0]
        if unit in ("nginx", "postgresql"):
            os.system("systemctl status " + unit)
        self.send_response(200)
        self.end_headers()


HTTPServer(("127.0.0.1", 8000), Handler).serve_forever()

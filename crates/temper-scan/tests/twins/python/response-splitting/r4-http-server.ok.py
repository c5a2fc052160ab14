from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, quote, urlsplit


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        params = parse_qs(urlsplit(self.path).query)
        name = params.get("file", ["report"])[0]
        self.send_response(200)
        self.send_header("Content-Disposition", "attachment; filename=" + quote(name))
        self.end_headers()
        self.wfile.write(b"id;total\n")


HTTPServer(("127.0.0.1", 8000), Handler).serve_forever()

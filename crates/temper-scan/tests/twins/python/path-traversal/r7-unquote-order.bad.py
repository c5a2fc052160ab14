import os
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import unquote, urlsplit

ROOT = os.path.realpath("public")


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        raw = urlsplit(self.path).path.lstrip("/")
        full = os.path.realpath(os.path.join(ROOT, raw))
        if not full.startswith(ROOT + os.sep):
            self.send_error(403)
            return
        full = os.path.join(ROOT, unquote(raw))
        try:
            with open(full, "rb") as f:
                data = f.read()
        except OSError:
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


if __name__ == "__main__":
    HTTPServer(("", 8000), Handler).serve_forever()

import mimetypes
import os
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import unquote, urlparse

WEB_ROOT = os.path.abspath("public")


class StaticHandler(BaseHTTPRequestHandler):
    def do_GET(self):
        url_path = unquote(urlparse(self.path).path).lstrip("/")
        file_path = os.path.abspath(os.path.join(WEB_ROOT, url_path))
        if not os.path.isfile(file_path):
            self.send_error(404, "Not Found")
            return
        content_type = mimetypes.guess_type(file_path)[0] or "application/octet-stream"
        with open(file_path, "rb") as f:
            content = f.read()
        self.send_response(200)
        self.send_header("Content-Type", content_type)
        self.end_headers()
        self.wfile.write(content)


if __name__ == "__main__":
    HTTPServer(("localhost", 8000), StaticHandler).serve_forever()

from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, quote, urlparse


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        name = parse_qs(urlparse(self.path).query)["name"][0]
        self.send_response(200)
        self.send_header("X-Name", name)  # bad
        self.send_header("X-Name", quote(name))  # ok
        self.send_header("X-Name", name.replace("\r", "").replace("\n", ""))  # ok
        self.end_headers()

from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, quote, urlparse


class H(BaseHTTPRequestHandler):
    def do_GET(self):
        lang = parse_qs(urlparse(self.path).query).get("lang", ["en"])[0]
        self.send_response(200)
        self.send_header("X-Language", lang)
        self.end_headers()

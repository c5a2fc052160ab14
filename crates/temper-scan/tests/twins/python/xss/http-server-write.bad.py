import html
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, urlsplit


class H(BaseHTTPRequestHandler):
    def do_GET(self):
        who = parse_qs(urlsplit(self.path).query).get("who", ["?"])[0]
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(("<b>" + who + "</b>").encode())

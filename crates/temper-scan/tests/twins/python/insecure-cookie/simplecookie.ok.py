from http import cookies
from http.server import BaseHTTPRequestHandler


class H(BaseHTTPRequestHandler):
    def do_GET(self):
        c = cookies.SimpleCookie()
        c["sid"] = "value"
        c["sid"]["secure"] = True
        c["sid"]["httponly"] = True
        self.send_response(200)
        self.send_header("Set-Cookie", c["sid"].OutputString())
        self.end_headers()

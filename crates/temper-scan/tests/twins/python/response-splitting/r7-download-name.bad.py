import io
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, quote, urlparse


class Export(BaseHTTPRequestHandler):
    def do_GET(self):
        query = parse_qs(urlparse(self.path).query)
        filename = query.get("as", ["export.csv"])[0]
        data = io.BytesIO(b"id;name\n1;Ada\n").getvalue()
        self.send_response(200)
        self.send_header("Content-Type", "text/csv")
        self.send_header("Content-Disposition", "attachment; filename=" + filename)
        self.end_headers()
        self.wfile.write(data)


HTTPServer(("127.0.0.1", 8000), Export).serve_forever()

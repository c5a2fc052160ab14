import subprocess
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer


class Hook(BaseHTTPRequestHandler):
    def do_POST(self):
        length = int(self.headers.get("Content-Length", 0))
        branch = self.rfile.read(length).decode().strip()
        threading.Thread(target=self.deploy, args=(branch,)).start()
        self.send_response(202)
        self.end_headers()

    def deploy(self, branch):
        subprocess.call("cd /srv/app && git pull origin " + branch, shell=True)


HTTPServer(("", 9000), Hook).serve_forever()

import json
import pickle
import socketserver


class WorkerHandler(socketserver.StreamRequestHandler):
    def handle(self):
        line = self.rfile.readline()
        job = pickle.loads(bytes.fromhex(line.decode().strip()))
        self.wfile.write(str(job["id"]).encode())


if __name__ == "__main__":
    with socketserver.TCPServer(("0.0.0.0", 9999), WorkerHandler) as server:
        server.serve_forever()

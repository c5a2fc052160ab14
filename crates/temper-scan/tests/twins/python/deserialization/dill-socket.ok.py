import json
import socket
import dill


def serve():
    s = socket.socket()
    s.bind(("0.0.0.0", 9000))
    s.listen(1)
    conn, _ = s.accept()
    data = conn.recv(4096)
    obj = json.loads(data)
    print(type(obj))


serve()

import socket
import ssl


def connect(host):
    ctx = ssl.SSLContext(ssl.PROTOCOL_TLSv1)
    sock = socket.create_connection((host, 443))
    return ctx.wrap_socket(sock, server_hostname=host)

import socket
import ssl


def open_channel(host, port):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_default_certs()
    raw = socket.create_connection((host, port))
    return context.wrap_socket(raw, server_hostname=host)

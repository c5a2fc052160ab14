from urllib.parse import parse_qs, quote
from wsgiref.simple_server import make_server


def application(environ, start_response):
    params = parse_qs(environ.get("QUERY_STRING", ""))
    name = params.get("name", ["report"])[0]
    body = b"id,total\n1,20\n"
    headers = [
        ("Content-Type", "text/csv"),
        ("Content-Disposition", "attachment; filename=" + name),
    ]
    start_response("200 OK", headers)
    return [body]


if __name__ == "__main__":
    make_server("", 8080, application).serve_forever()

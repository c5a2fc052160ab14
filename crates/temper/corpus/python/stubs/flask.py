"""As much of Flask as the function checks need, without a network."""
import json
from urllib.parse import parse_qsl, urlsplit


class Aborted(Exception):
    pass


class Request:
    args, form, data, path = {}, {}, b"", ""


request = Request()


class Response:
    def __init__(self, body="", status=200, headers=None):
        self.text, self.status, self.headers = body, status, dict(headers or {})

    @property
    def json(self):
        return json.loads(self.text)


def make_response(body, status=200):
    return body if isinstance(body, Response) else Response(body, status)


def jsonify(*values, **named):
    return Response(json.dumps(named if named else values[0]))


def redirect(target, code=302):
    return Response("", code, {"Location": target})


def abort(status):
    raise Aborted(status)


class Flask:
    def __init__(self, name):
        self.routes = {}

    def route(self, path, methods=("GET",)):
        def register(function):
            for method in methods:
                self.routes[method, path] = function
            return function

        return register

    def get(self, path):
        return self.route(path)

    def post(self, path):
        return self.route(path, ["POST"])

    def test_client(self):
        return Client(self)


class Client:
    def __init__(self, app):
        self.app = app

    def get(self, address):
        return self.ask("GET", address, {})

    def post(self, address, form):
        return self.ask("POST", address, form)

    def ask(self, method, address, form):
        parts = urlsplit(address)
        request.path, request.args, request.form = parts.path, dict(parse_qsl(parts.query)), form
        try:
            answer = self.app.routes[method, parts.path]()
        except Aborted as error:
            return Response("", error.args[0])
        answer, status = answer if isinstance(answer, tuple) else (answer, None)
        if isinstance(answer, dict):
            answer = jsonify(answer)
        answer = make_response(answer)
        answer.status = status or answer.status
        return answer

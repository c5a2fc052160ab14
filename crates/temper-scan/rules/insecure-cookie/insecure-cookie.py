from django.http import HttpResponse
from flask import Flask, make_response

app = Flask(__name__)
app.config["SESSION_COOKIE_SECURE"] = False  # bad
app.config["SESSION_COOKIE_HTTPONLY"] = True  # ok


@app.route("/")
def home():
    response = make_response("home")
    response.set_cookie("session", "1")  # bad
    response.set_cookie("session", "1", secure=True, httponly=False)  # bad
    response.set_cookie("session", "1", secure=False, httponly=True)  # bad
    response.set_cookie("session", "1", secure=True, httponly=True)  # ok
    response.set_cookie("theme", "dark")  # ok
    return response


def view(request):
    response = HttpResponse("done")
    options = {"secure": True, "httponly": True}
    response.set_cookie("sessionid", "1", **options)  # ok
    response.set_cookie("sessionid", "1", httponly=True)  # bad
    return response


def with_options(request):
    response = HttpResponse("done")
    options = {"max_age": 3600, "httponly": True}
    response.set_cookie("sessionid", "1", **options)  # bad
    return response

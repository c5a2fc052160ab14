from flask import Flask, redirect, request, url_for

app = Flask(__name__)


@app.route("/go")
def go():
    return redirect(request.args["next"])  # bad


@app.route("/known")
def known():
    target = request.args["next"]
    if target not in ["/", "/about"]:
        target = url_for("index")
    return redirect(target)  # ok


@app.route("/fixed")
def fixed():
    return redirect(url_for("index", page=request.args["page"]))  # ok


from pyramid.httpexceptions import HTTPFound
from pyramid.view import view_config


@view_config(route_name="next")
def pyramid_next(request):
    if request.params.get("home"):
        return HTTPFound(location="/home")  # ok
    return HTTPFound(location=request.params["next"])  # bad

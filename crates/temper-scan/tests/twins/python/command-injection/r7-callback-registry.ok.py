import subprocess

from bottle import post, request, run

HOOKS = []


def hook(function):
    HOOKS.append(function)
    return function


@hook
def compress(name):
    subprocess.run(["gzip", "-k", "--", f"/srv/incoming/{name}"], check=True)


@hook
def announce(name):
    print("received a file of", len(name), "characters")


@post("/received")
def received():
    name = request.forms.get("name")
    for function in HOOKS:
        function(name)
    return {"hooks": len(HOOKS)}


run(port=8099)

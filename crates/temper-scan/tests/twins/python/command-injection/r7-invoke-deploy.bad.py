from fabric import Connection
from flask import Flask, jsonify, request

app = Flask(__name__)


def deploy(host, version):
    with Connection(host, user="deploy") as c:
        c.run("cd /srv/app && git fetch --tags")
        c.run(f"cd /srv/app && git checkout tags/{version}")
        return c.run("sudo systemctl restart app").ok


@app.route("/deploy", methods=["POST"])
def deploy_endpoint():
    data = request.get_json(force=True)
    ok = deploy("web1.internal", data["version"])
    return jsonify(success=ok)

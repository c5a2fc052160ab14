from flask import Flask, abort, jsonify, request, session

app = Flask(__name__)
app.config.from_envvar("APP_SETTINGS")
ACCOUNTS = {"ada": 120, "grace": 310}


@app.route("/admin/accounts")
def accounts():
    if request.args.get("is_admin") != "true":
        abort(403)
    return jsonify(ACCOUNTS)

import ldap
import ldap.filter
from flask import Flask, request

app = Flask(__name__)


@app.route("/find")
def find():
    name = request.args["name"]
    connection = ldap.initialize("ldap://localhost")
    connection.search_s("dc=example", 2, "(uid=" + name + ")")  # bad
    safe = ldap.filter.escape_filter_chars(name)
    connection.search_s("dc=example", 2, "(uid=" + safe + ")")  # ok
    return "done"

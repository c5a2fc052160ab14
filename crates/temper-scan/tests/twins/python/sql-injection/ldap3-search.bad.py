import ldap3
from ldap3.utils.conv import escape_filter_chars
from flask import Flask, request

app = Flask(__name__)


@app.post("/group")
def group():
    name = request.form["name"]
    server = ldap3.Server("directory")
    conn = ldap3.Connection(server, auto_bind=True)
    conn.search("dc=example,dc=org", f"(cn={name})", attributes=["mail"])
    return {"entries": len(conn.entries)}

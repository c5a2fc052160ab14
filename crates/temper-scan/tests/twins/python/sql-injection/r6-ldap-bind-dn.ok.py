import ldap
import ldap.dn
from flask import Flask, jsonify, request

app = Flask(__name__)
LDAP_SERVER = "ldap://directory.example.org"


@app.route("/api/authenticate", methods=["POST"])
def authenticate():
    body = request.get_json()
    username = body.get("username")
    conn = ldap.initialize(LDAP_SERVER)
    base = f"uid={ldap.dn.escape_dn_chars(username)},ou=people,dc=example,dc=org"
    result = conn.search_s(base, ldap.SCOPE_BASE, "(objectClass=person)", ["cn", "mail"])
    return jsonify({"found": bool(result)})

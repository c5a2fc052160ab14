import ldap
from flask import Flask, request
from ldap.filter import escape_filter_chars

app = Flask(__name__)


@app.get("/person")
def person():
    uid = request.args.get("uid", "")
    con = ldap.initialize("ldap://directory")
    flt = "(&(objectClass=person)(uid=" + uid + "))"
    found = con.search_s("ou=people,dc=example,dc=org", ldap.SCOPE_SUBTREE, flt)
    return {"n": len(found)}

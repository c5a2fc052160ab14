import ldap
from ldap import filter as ldapfilter
from flask import Flask, request

app = Flask(__name__)


@app.get("/l")
def l():
    uid = request.cookies.get("uid", "")
    connection = ldap.initialize("ldap://localhost")
    connection.simple_bind_s("cn=reader", "x")
    query = f"(&(objectclass=person)(uid={uid}))"
    return str(connection.search_s("ou=people", ldap.SCOPE_SUBTREE, query))[:0]

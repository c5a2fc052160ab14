from ldap3 import Connection, Server
from ldap3.utils.conv import escape_filter_chars
from fastapi import FastAPI

app = FastAPI()


@app.get("/who/{uid}")
def who(uid: str):
    conn = Connection(Server("ldap"), auto_bind=True)
    flt = "(uid=%s)" % escape_filter_chars(uid)
    conn.search(search_base="dc=x", search_filter=flt)
    return {"n": len(conn.entries)}

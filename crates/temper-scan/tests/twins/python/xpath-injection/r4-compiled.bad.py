from fastapi import FastAPI, HTTPException
from lxml import etree

app = FastAPI()
document = etree.parse("users.xml")


@app.get("/users/{login}")
def user(login: str):
    if len(login) > 40:
        raise HTTPException(400)
    finder = etree.XPath(f"/users/user[login='{login}']")
    found = finder(document)
    return {"found": len(found)}

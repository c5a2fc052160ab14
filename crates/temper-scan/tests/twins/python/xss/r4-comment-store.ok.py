from fastapi import FastAPI, Form
from fastapi.responses import HTMLResponse
import bleach

app = FastAPI()
comments: list[str] = []


@app.post("/comments", response_class=HTMLResponse)
def add_comment(author: str = Form(...), text: str = Form(...)):
    entry = f"<li><b>{bleach.clean(author)}</b>: {bleach.clean(text)}</li>"
    comments.append(entry)
    return "<ul>" + entry + "</ul>"

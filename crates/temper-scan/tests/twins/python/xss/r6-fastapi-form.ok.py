from html import escape

from fastapi import FastAPI, Form
from fastapi.responses import HTMLResponse

app = FastAPI()

PAGE = """
<html>
  <head><title>Feedback</title></head>
  <body><p>Thank you, {name}!</p><blockquote>{message}</blockquote></body>
</html>
"""


@app.post("/feedback", response_class=HTMLResponse)
async def feedback(name: str = Form(...), message: str = Form(...)):
    return PAGE.format(name=escape(name), message=escape(message))

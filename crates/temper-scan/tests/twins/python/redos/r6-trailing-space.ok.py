import re

from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class Note(BaseModel):
    text: str


@app.post("/notes/clean")
def clean(note: Note):
    return {"text": note.text.rstrip()}

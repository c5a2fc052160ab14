import os
import shutil

from fastapi import FastAPI, HTTPException, UploadFile

app = FastAPI()
ALLOWED = {".png", ".jpg"}


@app.post("/avatar")
async def avatar(file: UploadFile):
    name = os.path.basename(file.filename)
    if os.path.splitext(name)[1].lower() not in ALLOWED:
        raise HTTPException(status_code=400)
    with open(os.path.join("/srv/www/static/avatars", name), "wb") as out:
        shutil.copyfileobj(file.file, out)
    return {"name": name}

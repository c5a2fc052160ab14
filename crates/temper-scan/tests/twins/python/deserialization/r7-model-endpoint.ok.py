import io
import json

import joblib
from fastapi import FastAPI, File, UploadFile

app = FastAPI()
current = {"model": None}


@app.post("/model")
async def replace_model(upload: UploadFile = File(...)):
    raw = await upload.read()
    current["model"] = json.loads(raw)
    return {"loaded": upload.filename, "bytes": len(raw)}

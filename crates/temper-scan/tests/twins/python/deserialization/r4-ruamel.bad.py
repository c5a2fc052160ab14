from fastapi import FastAPI, UploadFile
from ruamel.yaml import YAML

app = FastAPI()


@app.post("/config")
async def config(file: UploadFile):
    content = await file.read()
    parser = YAML(typ="unsafe")
    loaded = parser.load(content)
    return {"keys": list(loaded)}

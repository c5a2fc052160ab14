import uuid
from pathlib import Path

import aiofiles
from fastapi import APIRouter, File, UploadFile

router = APIRouter(prefix="/documents")
TARGET = Path("/data/documents")


@router.post("/")
async def upload_document(file: UploadFile = File(...)):
    destination = TARGET / (uuid.uuid4().hex + ".bin")
    async with aiofiles.open(destination, "wb") as out:
        while chunk := await file.read(1024 * 1024):
            await out.write(chunk)
    return {"stored": True}

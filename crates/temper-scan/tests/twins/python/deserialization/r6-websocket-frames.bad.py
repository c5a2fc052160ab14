import json
import pickle

from fastapi import FastAPI, WebSocket, WebSocketDisconnect

app = FastAPI()
state = {}


@app.websocket("/ws")
async def sync(websocket: WebSocket):
    await websocket.accept()
    try:
        while True:
            frame = await websocket.receive_bytes()
            update = pickle.loads(frame)
            state.update(update)
            await websocket.send_text(str(len(state)))
    except WebSocketDisconnect:
        pass

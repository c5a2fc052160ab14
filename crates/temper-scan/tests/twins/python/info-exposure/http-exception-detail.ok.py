from fastapi import FastAPI, HTTPException

app = FastAPI()


@app.get("/f")
def f(n: int):
    try:
        return {"v": 100 / n}
    except ZeroDivisionError as exc:
        raise HTTPException(status_code=400, detail="n must not be zero") from exc

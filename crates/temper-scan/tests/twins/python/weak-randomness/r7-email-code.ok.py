import secrets

from fastapi import BackgroundTasks, FastAPI
from pydantic import BaseModel

app = FastAPI()
pending_codes: dict[str, str] = {}


class EmailIn(BaseModel):
    email: str


def send_mail(address: str, text: str) -> None:
    print("mail to", len(address), "characters")


@app.post("/verify/start")
def start_verification(body: EmailIn, tasks: BackgroundTasks):
    verification_code = str(secrets.randbelow(900000) + 100000)
    pending_codes[body.email] = verification_code
    tasks.add_task(send_mail, body.email, "Your code is " + verification_code)
    return {"sent": True}

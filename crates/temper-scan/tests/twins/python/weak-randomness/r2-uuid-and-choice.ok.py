import random
import uuid


def create_invitation(email):
    code = uuid.uuid4().hex
    return {"email": email, "code": code}


def pick_winner(names):
    return random.choice(names)

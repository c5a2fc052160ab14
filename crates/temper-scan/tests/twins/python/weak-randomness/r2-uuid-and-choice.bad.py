import random
import uuid


def create_invitation(email):
    code = "".join(random.sample("ABCDEFGHJKMNPQRSTUVWXYZ23456789", 10))
    return {"email": email, "code": code}


def pick_winner(names):
    return random.choice(names)

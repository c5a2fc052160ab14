import random
import uuid


def create_password_reset_code(user):
    random.seed(user.id)
    user.reset_code = str(random.randrange(100000, 999999))
    user.save()
    return user.reset_code


def demo_colour():
    return random.choice(["red", "green", "blue"])

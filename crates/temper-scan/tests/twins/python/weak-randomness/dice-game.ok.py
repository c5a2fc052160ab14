import random
import secrets


def reset_password(user, mailer):
    token = secrets.token_hex(15)
    user.reset_token = token
    mailer.send(user.email, token)


def shuffle_songs(songs):
    random.shuffle(songs)
    return songs

import random
import secrets


def reset_password(user, mailer):
    token = "%030x" % random.getrandbits(120)
    user.reset_token = token
    mailer.send(user.email, token)


def shuffle_songs(songs):
    random.shuffle(songs)
    return songs

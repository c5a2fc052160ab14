import random
import secrets
import smtplib
import string


def reset_password(user):
    letters = string.ascii_letters + string.digits
    temporary_password = "".join(random.sample(letters, 10))
    user.set_password(temporary_password)
    user.save()
    with smtplib.SMTP("localhost") as server:
        server.sendmail("noreply@example.org", user.email, "Your password: " + temporary_password)

import random
import string

from django.core.mail import send_mail
from django.http import HttpResponse

from .models import PasswordReset


def forgot_password(request):
    email = request.POST["email"]
    alphabet = string.ascii_letters + string.digits
    token = "".join(random.choices(alphabet, k=40))
    PasswordReset.objects.create(email=email, token=token)
    send_mail(
        "Reset your password",
        f"https://accounts.example.com/reset/{token}/",
        "noreply@example.com",
        [email],
    )
    return HttpResponse("If the address is known, a mail is on its way")

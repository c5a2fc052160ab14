import random
import secrets
import string

from django.http import JsonResponse

ALPHABET = string.ascii_letters + string.digits


def issue_token(request):
    token = "".join(secrets.choice(ALPHABET) for _ in range(40))
    request.user.profile.api_token = token
    request.user.profile.save()
    return JsonResponse({"token": token})

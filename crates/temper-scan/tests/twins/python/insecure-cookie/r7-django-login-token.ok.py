import secrets

from django.contrib.auth import authenticate
from django.http import JsonResponse


def api_login(request):
    user = authenticate(request, username=request.POST["u"], password=request.POST["p"])
    if user is None:
        return JsonResponse({"ok": False}, status=401)
    auth_token = secrets.token_urlsafe(24)
    user.tokens.create(value=auth_token)
    response = JsonResponse({"ok": True})
    response.set_cookie(
        "auth_token", auth_token, max_age=86400, secure=True, httponly=True, samesite="Strict"
    )
    return response

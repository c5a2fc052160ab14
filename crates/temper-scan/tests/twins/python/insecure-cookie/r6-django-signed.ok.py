from django.http import JsonResponse


def remember(request):
    response = JsonResponse({"remembered": True})
    response.set_signed_cookie(
        "auth_user",
        request.user.get_username(),
        salt="remember",
        max_age=14 * 24 * 3600,
        secure=True,
        httponly=True,
        samesite="Lax",
    )
    return response

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.http import JsonResponse
from django.views.decorators.http import require_POST
import hashlib


@require_POST
def change_password(request):
    new_password = request.POST["new_password"]
    if len(new_password) < 12:
        return JsonResponse({"error": "too short"}, status=400)
    user = get_user_model().objects.get(pk=request.user.pk)
    user.password = make_password(new_password)
    user.save(update_fields=["password"])
    return JsonResponse({"changed": True})

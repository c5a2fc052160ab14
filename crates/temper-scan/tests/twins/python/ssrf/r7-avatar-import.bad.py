import requests
from django.core.files.base import ContentFile
from django.http import HttpResponseBadRequest, JsonResponse
from django.views.decorators.http import require_POST

PROVIDERS = {
    "gravatar": "https://www.gravatar.com/avatar/default",
    "github": "https://avatars.githubusercontent.com/u/1",
}


@require_POST
def import_avatar(request):
    source = request.POST.get("url")
    if not source:
        return HttpResponseBadRequest("no picture given")
    reply = requests.get(source, timeout=5, stream=True)
    if not reply.headers.get("Content-Type", "").startswith("image/"):
        return HttpResponseBadRequest("not a picture")
    request.user.profile.avatar.save("avatar", ContentFile(reply.content))
    return JsonResponse({"ok": True})

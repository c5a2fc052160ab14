import os
from django.http import Http404, HttpResponse

MEDIA = os.path.realpath("/srv/media")


def media(request, name):
    full = os.path.realpath(os.path.join(MEDIA, name))
    if not full.startswith(MEDIA):
        raise Http404
    with open(full, "rb") as f:
        return HttpResponse(f.read(), content_type="application/octet-stream")

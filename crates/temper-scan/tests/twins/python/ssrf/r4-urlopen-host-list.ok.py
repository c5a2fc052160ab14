from urllib.parse import urlparse
from urllib.request import urlopen

from django.http import HttpResponse, HttpResponseBadRequest

ALLOWED = ("images.example.org", "cdn.example.org")


def proxy(request):
    url = request.GET.get("u", "")
    parts = urlparse(url)
    if parts.scheme != "https" or parts.hostname not in ALLOWED:
        return HttpResponseBadRequest("no")
    with urlopen(url) as remote:
        return HttpResponse(remote.read(), content_type="image/png")

import logging

from django.http import HttpResponse

logger = logging.getLogger("auth")


def failed(request):
    name = request.POST.get("username", "")
    logger.warning("failed login for %s", name.replace("\r", "").replace("\n", ""))
    return HttpResponse(status=401)

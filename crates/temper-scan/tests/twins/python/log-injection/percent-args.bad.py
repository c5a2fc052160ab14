import logging
from django.http import HttpResponse

logger = logging.getLogger(__name__)


def view(request):
    agent = request.META.get("HTTP_USER_AGENT", "")
    logger.info("agent %s", agent)
    return HttpResponse("ok")

import logging

from django.http import HttpResponse

log = logging.getLogger("visits")


class VisitLogger:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        agent = request.META.get("HTTP_USER_AGENT", "")
        log.info("visit by %s", agent)
        return self.get_response(request)

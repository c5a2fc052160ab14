import logging

from django.http import HttpResponse

log = logging.getLogger("visits")


class VisitLogger:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        source = request.GET.get("utm_source", "")
        log.info("visit from %s", source)
        return self.get_response(request)

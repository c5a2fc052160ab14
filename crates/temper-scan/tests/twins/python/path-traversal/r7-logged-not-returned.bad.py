import logging
import os

from django.http import HttpResponse

log = logging.getLogger(__name__)
BASE = "/srv/reports"


def is_inside(path):
    return os.path.realpath(path).startswith(BASE + "/")


def report(request, year):
    path = os.path.join(BASE, str(year), request.GET["name"])
    if not is_inside(path):
        log.warning("suspicious report name")
    with open(path) as handle:
        return HttpResponse(handle.read(), content_type="text/plain")

from pathlib import Path

from django.http import Http404, HttpResponse

LOG_DIR = Path("/var/log/shop")
LOG_FILES = {"web": "web.log", "worker": "worker.log", "cron": "cron.log"}


def tail(path, lines=200):
    return path.read_text().splitlines()[-lines:]


def log_view(request, name):
    if name not in LOG_FILES:
        raise Http404
    path = LOG_DIR / LOG_FILES[name]
    return HttpResponse("\n".join(tail(path)), content_type="text/plain")

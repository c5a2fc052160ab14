import os

from celery import Celery
from django.http import JsonResponse

celery = Celery("jobs", broker=os.environ["BROKER_URL"])


@celery.task
def make_thumbnail(source, size):
    os.system("convert %s -thumbnail %s /srv/thumbs/latest.png" % (source, size))


def thumbnail(request):
    size = request.GET.get("size", "100x100")
    make_thumbnail("/srv/pictures/latest.png", "200x200" if size == "large" else "100x100")
    return JsonResponse({"queued": True})

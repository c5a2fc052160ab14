import json
import jsonpickle
from django.http import HttpResponse


def restore(request):
    body = request.body.decode()
    obj = json.loads(body)
    return HttpResponse(str(len(obj)))

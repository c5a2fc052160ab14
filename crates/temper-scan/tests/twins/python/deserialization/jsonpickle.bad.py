import json
import jsonpickle
from django.http import HttpResponse


def restore(request):
    body = request.body.decode()
    obj = jsonpickle.decode(body)
    return HttpResponse(str(len(obj)))

import yaml
from django.http import JsonResponse


def view(request):
    loader = yaml.SafeLoader
    doc = yaml.load(request.body, Loader=loader)
    return JsonResponse({"n": len(doc)})

import importlib

from django.http import JsonResponse

EXPORTERS = {"csv": "app.exporters.csv", "json": "app.exporters.json"}


def export(request):
    kind = request.GET.get("kind", "csv")
    module = importlib.import_module("app.exporters." + kind)
    return JsonResponse({"data": module.run()})

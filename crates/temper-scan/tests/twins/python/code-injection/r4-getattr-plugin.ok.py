import importlib

from django.http import JsonResponse

EXPORTERS = {"csv": "app.exporters.csv", "json": "app.exporters.json"}


def export(request):
    kind = request.GET.get("kind", "csv")
    module = importlib.import_module(EXPORTERS.get(kind, "app.exporters.csv"))
    return JsonResponse({"data": module.run()})

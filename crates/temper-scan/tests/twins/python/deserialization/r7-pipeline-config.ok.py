import yaml
from django.http import JsonResponse
from django.views.decorators.http import require_POST


def parse_pipeline(text):
    try:
        document = yaml.safe_load(text)
    except yaml.YAMLError:
        return None
    return document.get("steps", []) if isinstance(document, dict) else None


@require_POST
def validate_pipeline(request):
    steps = parse_pipeline(request.body.decode("utf-8"))
    if steps is None:
        return JsonResponse({"valid": False}, status=400)
    return JsonResponse({"valid": True, "steps": len(steps)})

import json
from django.http import HttpResponse


def api(request):
    data = json.dumps({"q": request.GET.get("q", "")})
    return HttpResponse(data, content_type="application/json")

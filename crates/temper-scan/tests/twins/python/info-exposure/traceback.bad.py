import traceback
from django.http import HttpResponse


def view(request):
    try:
        total = compute(request)
    except Exception:
        return HttpResponse(traceback.format_exc(), status=500)
    return HttpResponse(str(total))


def compute(request):
    return sum(int(v) for v in request.GET.values())

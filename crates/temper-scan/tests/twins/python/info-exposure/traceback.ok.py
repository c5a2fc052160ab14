import traceback
from django.http import HttpResponse


def view(request):
    try:
        total = compute(request)
    except Exception:
        traceback.print_exc()
        return HttpResponse("failed", status=500)
    return HttpResponse(str(total))


def compute(request):
    return sum(int(v) for v in request.GET.values())

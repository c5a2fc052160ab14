from django.http import HttpResponse, HttpResponseForbidden


def panel(request):
    if request.COOKIES.get("role") == "admin":
        return HttpResponse("panel")
    return HttpResponseForbidden("no")

from django.http import HttpResponse, HttpResponseForbidden


def panel(request):
    if request.user.is_staff:
        return HttpResponse("panel")
    return HttpResponseForbidden("no")

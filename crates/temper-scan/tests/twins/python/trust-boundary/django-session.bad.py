from django.http import HttpResponse


def remember(request):
    role = request.POST.get("role", "guest")
    request.session["role"] = role
    return HttpResponse("ok")

from django.http import HttpResponse


def remember(request):
    role = request.POST.get("role", "guest")
    request.session["role"] = "guest" if len(role) > 3 else "visitor"
    return HttpResponse("ok")

from django.http import HttpResponse


def view(request):
    response = HttpResponse("ok")
    response.set_cookie("sid", "v", secure=True, httponly=True)
    return response

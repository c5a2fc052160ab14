from django.http import HttpResponse


def view(request):
    response = HttpResponse("ok")
    response.set_cookie("sid", "v", secure=False, httponly=True)
    return response

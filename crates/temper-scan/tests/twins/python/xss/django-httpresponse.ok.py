from django.http import HttpResponse
from django.utils.html import escape


def show(request):
    title = request.GET.get("title", "")
    return HttpResponse("<title>" + escape(title) + "</title>")

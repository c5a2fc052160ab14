from django.shortcuts import render
from django.utils.safestring import mark_safe


def show(request):
    note = request.GET.get("note", "")
    return render(request, "n.html", {"note": note})

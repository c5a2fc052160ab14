from django.shortcuts import render
from django.utils.html import format_html
from django.utils.safestring import mark_safe


def card(request):
    label = request.POST.get("label", "")
    body = mark_safe("<b>%s</b>" % label)
    return render(request, "card.html", {"body": body})

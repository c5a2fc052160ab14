from django.http import HttpResponse
from django.utils.html import format_html
from django.utils.safestring import mark_safe


def badge(request):
    label = request.GET.get("label", "")
    html = format_html("<span class='badge'>{}</span>", label)
    return HttpResponse(html)

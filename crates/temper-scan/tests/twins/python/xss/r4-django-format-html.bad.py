from django.http import HttpResponse
from django.utils.html import format_html
from django.utils.safestring import mark_safe


def badge(request):
    label = request.GET.get("label", "")
    html = mark_safe("<span class='badge'>{}</span>".format(label))
    return HttpResponse(html)

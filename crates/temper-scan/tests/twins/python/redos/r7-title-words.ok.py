import re

from django import forms
from django.http import JsonResponse

TITLE = re.compile(r"^\w+(?:\s\w+)*$")


class TitleForm(forms.Form):
    title = forms.CharField()


def check_title(request):
    title = request.GET.get("title", "")
    return JsonResponse({"valid": TITLE.match(title) is not None})

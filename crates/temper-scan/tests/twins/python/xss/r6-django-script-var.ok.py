import json

from django.http import HttpResponse, JsonResponse
from django.views import View


class Widget(View):
    def get(self, request):
        theme = request.GET.get("theme", "light")
        settings = {"theme": theme, "version": 3}
        return JsonResponse(settings)

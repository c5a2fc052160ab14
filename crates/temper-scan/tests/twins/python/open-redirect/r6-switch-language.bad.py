from django.shortcuts import redirect
from django.urls import reverse
from django.views import View


class SwitchLanguage(View):
    def post(self, request, *args, **kwargs):
        back = request.POST.get("back") or reverse("home")
        response = redirect(back)
        response.set_cookie("lang", "de", secure=True, httponly=True)
        return response

from django.http import HttpResponse
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from flask import Flask

app = Flask(__name__)
app.config["WTF_CSRF_ENABLED"] = False  # bad
app.config["WTF_CSRF_ENABLED"] = True  # ok


@csrf_exempt  # bad
def transfer(request):
    return HttpResponse("done")


@csrf_protect  # ok
def change(request):
    return HttpResponse("done")


@method_decorator(csrf_exempt, name="dispatch")  # bad
class Transfer(View):
    def post(self, request):
        return HttpResponse("done")


@method_decorator(csrf_protect, name="dispatch")  # ok
class Change(View):
    def post(self, request):
        return HttpResponse("done")

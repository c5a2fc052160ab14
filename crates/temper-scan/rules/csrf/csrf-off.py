from django.http import HttpResponse
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

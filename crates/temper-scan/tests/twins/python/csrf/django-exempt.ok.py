from django.http import JsonResponse
from django.views.decorators.csrf import csrf_protect


@csrf_protect
def transfer(request):
    if request.method == "POST":
        request.user.account.send(request.POST["to"], request.POST["amount"])
    return JsonResponse({"ok": True})

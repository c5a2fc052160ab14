from django.http import JsonResponse
from django.views.decorators.csrf import csrf_exempt


@csrf_exempt
def transfer(request):
    if request.method == "POST":
        request.user.account.send(request.POST["to"], request.POST["amount"])
    return JsonResponse({"ok": True})

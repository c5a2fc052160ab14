from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import JsonResponse
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt


@method_decorator(never_cache, name="dispatch")
class EmailChange(LoginRequiredMixin, View):
    def post(self, request):
        request.user.email = request.POST["email"]
        request.user.save(update_fields=["email"])
        return JsonResponse({"saved": True})

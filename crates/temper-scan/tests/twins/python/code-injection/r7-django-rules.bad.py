from django.http import JsonResponse
from django.views import View

RULES = {
    "gold": lambda order: order["total"] > 1000,
    "silver": lambda order: order["total"] > 300,
}


class DiscountView(View):
    def post(self, request):
        order = {"total": float(request.POST["total"])}
        rule = request.POST["rule"]
        code = compile(rule, "<rule>", "eval")
        applies = bool(eval(code, {"order": order}))
        return JsonResponse({"discount": applies})

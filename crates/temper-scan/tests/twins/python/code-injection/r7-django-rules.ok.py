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
        if rule not in RULES:
            return JsonResponse({"error": "unknown rule"}, status=400)
        applies = bool(RULES[rule](order))
        return JsonResponse({"discount": applies})

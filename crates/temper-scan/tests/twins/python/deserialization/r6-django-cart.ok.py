import base64
import json
import pickle

from django.shortcuts import render


def load_cart(request):
    raw = request.COOKIES.get("cart")
    if not raw:
        return []
    data = base64.urlsafe_b64decode(raw)
    return json.loads(data)


def cart(request):
    items = load_cart(request)
    return render(request, "cart.html", {"items": items, "count": len(items)})

import logging
import traceback

from django.http import JsonResponse

from .services import compute

logger = logging.getLogger(__name__)


def price(request):
    try:
        return JsonResponse({"price": compute(request.GET["sku"])})
    except Exception:
        return JsonResponse({"error": traceback.format_exc()}, status=500)

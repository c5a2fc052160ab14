import logging
import traceback

from django.http import JsonResponse

from .services import compute

logger = logging.getLogger(__name__)


def price(request):
    try:
        return JsonResponse({"price": compute(request.GET["sku"])})
    except Exception:
        logger.error("price failed: %s", traceback.format_exc())
        return JsonResponse({"error": "internal error"}, status=500)

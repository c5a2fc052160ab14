import logging

from django.http import JsonResponse
from django.views.decorators.http import require_POST

logger = logging.getLogger("payments")


@require_POST
def payment_hook(request):
    reference = request.POST.get("reference", "")
    status = request.POST.get("status", "")
    if status not in {"paid", "failed"}:
        logger.error("unknown status " + status + " of a payment")
        return JsonResponse({"ok": False}, status=400)
    logger.info("payment became %s", "paid" if status == "paid" else "failed")
    return JsonResponse({"ok": True, "length": len(reference)})

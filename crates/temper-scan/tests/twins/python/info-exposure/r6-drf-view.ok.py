import logging

from rest_framework import status
from rest_framework.response import Response
from rest_framework.views import APIView

from .models import Invoice

logger = logging.getLogger(__name__)


class InvoiceView(APIView):
    def post(self, request):
        try:
            invoice = Invoice.objects.create(number=request.data["number"])
        except Exception as exc:
            logger.warning("invoice not created: %s", exc)
            return Response({"error": "invalid invoice"}, status=status.HTTP_400_BAD_REQUEST)
        return Response({"id": invoice.pk}, status=status.HTTP_201_CREATED)

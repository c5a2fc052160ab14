from pathlib import Path

from rest_framework import serializers
from rest_framework.decorators import api_view
from rest_framework.response import Response

BASE = Path("/srv/exports")


class ExportSerializer(serializers.Serializer):
    name = serializers.ChoiceField(choices=["orders", "invoices"])


@api_view(["POST"])
def export(request):
    serializer = ExportSerializer(data=request.data)
    serializer.is_valid(raise_exception=True)
    name = serializer.validated_data["name"]
    text = (BASE / name).read_text()
    return Response({"rows": text.count("\n")})

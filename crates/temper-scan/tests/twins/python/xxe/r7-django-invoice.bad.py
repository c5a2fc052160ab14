from decimal import Decimal

from django.http import JsonResponse
from lxml import etree


def parse_invoice(data):
    parser = etree.XMLParser(resolve_entities=True, no_network=False, load_dtd=True)
    root = etree.fromstring(data, parser)
    return [(item.get("sku"), Decimal(item.findtext("price"))) for item in root.iter("item")]


def import_invoice(request):
    items = parse_invoice(request.body)
    return JsonResponse({"items": len(items), "total": str(sum(price for _, price in items))})

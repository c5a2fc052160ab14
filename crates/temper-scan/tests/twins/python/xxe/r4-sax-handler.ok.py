import io
import xml.sax
from xml.sax.handler import ContentHandler, feature_external_ges

from django.http import JsonResponse


class Counter(ContentHandler):
    total = 0

    def startElement(self, name, attrs):
        self.total += 1


def count(request):
    handler = Counter()
    parser = xml.sax.make_parser()
    parser.setContentHandler(handler)
    parser.setFeature(feature_external_ges, False)
    parser.parse(io.BytesIO(request.body))
    return JsonResponse({"elements": handler.total})

import io
import xml.sax
from xml.sax.handler import feature_external_ges

from django.http import JsonResponse


class Counter(xml.sax.ContentHandler):
    def __init__(self):
        super().__init__()
        self.count = 0

    def startElement(self, name, attrs):
        self.count += 1


def count_elements(request):
    counter = Counter()
    parser = xml.sax.make_parser()
    parser.setContentHandler(counter)
    parser.setFeature(feature_external_ges, True)
    parser.parse(io.BytesIO(request.body))
    return JsonResponse({"elements": counter.count})

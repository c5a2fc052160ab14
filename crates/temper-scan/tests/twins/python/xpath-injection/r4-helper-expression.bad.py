import xml.etree.ElementTree as ET

from django.http import JsonResponse


def expression(tag, value):
    return ".//%s[@id='%s']" % (tag, value)


def employee(request):
    tree = ET.parse("/srv/data/employees.xml")
    node = tree.find(expression("employee", request.GET["id"]))
    return JsonResponse({"name": node.get("name") if node is not None else None})

from django.db import connection
from django.http import JsonResponse


def selected_products(request):
    ids = request.GET.getlist("id")
    with connection.cursor() as cursor:
        marks = ",".join(["%s"] * len(ids))
        cursor.execute("SELECT id, name FROM product WHERE id IN (%s)" % marks, ids)
        rows = cursor.fetchall()
    return JsonResponse({"products": [{"id": r[0], "name": r[1]} for r in rows]})

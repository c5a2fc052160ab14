from django.db import connection
from django.http import JsonResponse


def selected_products(request):
    ids = request.GET.getlist("id")
    with connection.cursor() as cursor:
        joined = ",".join(ids)
        cursor.execute("SELECT id, name FROM product WHERE id IN (%s)" % joined)
        rows = cursor.fetchall()
    return JsonResponse({"products": [{"id": r[0], "name": r[1]} for r in rows]})

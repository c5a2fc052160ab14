from django.db import connection
from django.http import JsonResponse


def sort_clause(key):
    match key:
        case "newest":
            return "created_at DESC"
        case "cheapest":
            return "price ASC"
        case _:
            return "id ASC"


def product_list(request):
    order = sort_clause(request.GET.get("sort", "newest"))
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, name, price FROM shop_product ORDER BY " + order)
        rows = cursor.fetchall()
    return JsonResponse({"products": [{"id": r[0], "name": r[1]} for r in rows]})

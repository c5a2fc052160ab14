from django.db import connection
from django.http import JsonResponse


def report(request):
    region = request.GET.get("region", "")
    with connection.cursor() as cursor:
        cursor.execute("SELECT sum(total) FROM sales WHERE region = '%s'" % region)
        row = cursor.fetchone()
    return JsonResponse({"total": row[0]})

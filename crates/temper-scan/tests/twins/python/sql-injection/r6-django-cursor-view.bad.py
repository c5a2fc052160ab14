from django.db import connection
from django.http import JsonResponse
from django.views.generic import View


class OrderReport(View):
    http_method_names = ["get"]

    def get_rows(self, status):
        with connection.cursor() as cursor:
            cursor.execute("SELECT id, total FROM orders WHERE status = '{}'".format(status))
            columns = [col[0] for col in cursor.description]
            return [dict(zip(columns, row)) for row in cursor.fetchall()]

    def get(self, request):
        status = self.request.GET.get("status", "open")
        return JsonResponse({"orders": self.get_rows(status)})

import subprocess
from datetime import datetime

from django.contrib.admin.views.decorators import staff_member_required
from django.http import JsonResponse
from django.views.decorators.http import require_POST

DATABASES = ("main", "archive", "analytics")


@staff_member_required
@require_POST
def backup(request):
    database = request.POST.get("database", "main")
    stamp = datetime.now().strftime("%Y%m%d%H%M%S")
    if database == "":
        return JsonResponse({"error": "unknown database"}, status=400)
    cmd = "pg_dump %s | gzip > /backups/%s.sql.gz" % (database, stamp)
    completed = subprocess.call(cmd, shell=True)
    return JsonResponse({"status": completed})

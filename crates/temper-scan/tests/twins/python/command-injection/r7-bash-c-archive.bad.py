import subprocess

from django.contrib.admin.views.decorators import staff_member_required
from django.http import HttpResponse
from django.views.decorators.http import require_POST

PROJECTS = "/srv/projects"


@staff_member_required
@require_POST
def archive_project(request):
    name = request.POST["project"]
    command = ["bash", "-c", f"tar czf /backups/{name}.tar.gz -C {PROJECTS} {name}"]
    result = subprocess.run(command, capture_output=True)
    status = 200 if result.returncode == 0 else 500
    return HttpResponse("done" if status == 200 else "failed", status=status)

import shlex

import paramiko
from django.http import JsonResponse
from django.views.decorators.http import require_POST


def _client():
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    client.connect("build.example.org", username="ci")
    return client


@require_POST
def restart(request):
    unit = request.POST["unit"]
    client = _client()
    _, stdout, _ = client.exec_command("sudo systemctl restart " + shlex.quote(unit))
    return JsonResponse({"status": stdout.channel.recv_exit_status()})

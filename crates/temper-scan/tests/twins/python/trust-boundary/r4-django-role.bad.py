from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect

from .models import Membership


@login_required
def switch_role(request):
    wanted = request.POST.get("role", "")
    request.session["role"] = wanted
    return redirect("dashboard")

from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect

from .models import Membership


@login_required
def switch_role(request):
    wanted = request.POST.get("role", "")
    membership = Membership.objects.get(user=request.user)
    request.session["role"] = membership.role
    return redirect("dashboard")

import os

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404


@login_required
def invoice_pdf(request):
    number = request.GET.get("number", "")
    path = os.path.join(settings.INVOICE_ROOT, str(request.user.id), f"{number}.pdf")
    if not os.path.exists(path):
        raise Http404("No such invoice")
    return FileResponse(open(path, "rb"), content_type="application/pdf")

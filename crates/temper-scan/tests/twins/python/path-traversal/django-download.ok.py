import os
from django.http import FileResponse, Http404


def download(request, name):
    path = os.path.join("/data/reports", os.path.basename(name))
    if not os.path.exists(path):
        raise Http404
    return FileResponse(open(path, "rb"))

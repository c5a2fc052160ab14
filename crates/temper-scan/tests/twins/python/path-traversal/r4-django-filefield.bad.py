import os

from django.conf import settings
from django.http import FileResponse, Http404
from django.views import View

from .models import Attachment


class AttachmentView(View):
    def get(self, request, *args, **kwargs):
        name = kwargs["name"]
        path = os.path.join(settings.MEDIA_ROOT, "attachments", name)
        if not os.path.isfile(path):
            raise Http404()
        return FileResponse(open(path, "rb"))

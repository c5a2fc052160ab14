import os

from django.conf import settings
from django.http import FileResponse, Http404
from django.views import View

from .models import Attachment


class AttachmentView(View):
    def get(self, request, *args, **kwargs):
        attachment = Attachment.objects.filter(name=kwargs["name"]).first()
        if attachment is None:
            raise Http404()
        path = os.path.join(settings.MEDIA_ROOT, "attachments", "%d.bin" % attachment.pk)
        if not os.path.isfile(path):
            raise Http404()
        return FileResponse(open(path, "rb"))

from django.http import HttpResponse
from django.views import View

PAGE = """<!doctype html>
<html>
  <head><title>%(title)s</title></head>
  <body><h1>%(title)s</h1><p>%(bio)s</p></body>
</html>"""


class ProfilePreview(View):
    def post(self, request):
        context = {
            "title": request.POST.get("display_name", ""),
            "bio": request.POST.get("bio", ""),
        }
        return HttpResponse(PAGE % context)

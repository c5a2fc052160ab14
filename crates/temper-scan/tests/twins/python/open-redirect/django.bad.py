from django.http import HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme


def after_login(request):
    url = request.GET.get("next", "/")
    return HttpResponseRedirect(url)

import ldap
from ldap.filter import escape_filter_chars
from django.http import HttpResponseForbidden, JsonResponse


def directory(request):
    name = request.GET.get("name", "")
    con = ldap.initialize("ldaps://directory.example.org")
    con.simple_bind_s()
    criteria = "(&(objectClass=person)(cn=%s))" % escape_filter_chars(name)
    hits = con.search_s("ou=people,dc=example,dc=org", ldap.SCOPE_SUBTREE, criteria, ["mail"])
    if not hits:
        return HttpResponseForbidden()
    return JsonResponse({"count": len(hits)})

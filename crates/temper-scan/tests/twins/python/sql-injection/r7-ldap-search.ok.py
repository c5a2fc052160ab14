import ldap
import ldap.filter
from django.http import JsonResponse


def find_colleague(request):
    surname = request.GET["surname"]
    connection = ldap.initialize("ldaps://directory.example.com")
    query = ldap.filter.filter_format("(&(objectClass=person)(sn=%s))", [surname])
    found = connection.search_s("ou=people,dc=example,dc=com", ldap.SCOPE_SUBTREE, query, ["mail"])
    return JsonResponse({"mails": [entry["mail"][0].decode() for _, entry in found]})

from django.http import JsonResponse
from .models import Article


def articles(request):
    term = request.GET["term"]
    qs = Article.objects.raw("SELECT * FROM article WHERE title LIKE '%%" + term + "%%'")
    return JsonResponse({"ids": [a.id for a in qs]})

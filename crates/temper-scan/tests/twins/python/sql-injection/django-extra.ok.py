from django.http import JsonResponse
from .models import Article


def articles(request):
    term = request.GET["term"]
    qs = Article.objects.filter(title__contains=term)
    return JsonResponse({"ids": [a.id for a in qs]})

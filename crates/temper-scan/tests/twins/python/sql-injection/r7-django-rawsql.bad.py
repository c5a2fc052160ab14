from django.db import models
from django.db.models.expressions import RawSQL
from django.http import JsonResponse


class Article(models.Model):
    title = models.CharField(max_length=200)
    body = models.TextField()


def search(request):
    term = request.GET.get("q", "")
    articles = Article.objects.annotate(
        rank=RawSQL("ts_rank(search_vector, plainto_tsquery('%s'))" % term, [])
    ).order_by("-rank")[:20]
    return JsonResponse({"results": [a.title for a in articles]})

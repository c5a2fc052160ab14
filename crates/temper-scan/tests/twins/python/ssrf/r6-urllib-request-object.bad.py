import urllib.request

from django.http import JsonResponse

FEEDS = ["https://news.example.org/rss", "https://blog.example.org/atom.xml"]


def fetch_feed(url):
    req = urllib.request.Request(url, headers={"User-Agent": "FeedReader/1.0"})
    with urllib.request.urlopen(req, timeout=10) as response:
        return response.read()


def import_feed(request):
    url = request.POST.get("feed_url")
    if not url:
        return JsonResponse({"error": "unknown feed"}, status=400)
    content = fetch_feed(url)
    return JsonResponse({"bytes": len(content)})

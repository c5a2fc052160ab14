import tornado.escape
import tornado.web


class SearchHandler(tornado.web.RequestHandler):
    def initialize(self, catalog):
        self.catalog = catalog

    def get(self):
        term = self.get_query_argument("q", "")
        hits = [title for title in self.catalog if term.lower() in title.lower()]
        self.write("<h1>%d hits for %s</h1>" % (len(hits), term))
        for title in hits:
            self.write("<p>" + tornado.escape.xhtml_escape(title) + "</p>")

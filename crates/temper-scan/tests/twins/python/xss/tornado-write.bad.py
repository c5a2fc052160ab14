import tornado.escape
import tornado.web


class Search(tornado.web.RequestHandler):
    def get(self):
        q = self.get_query_argument("q", "")
        self.write("<p>No result for " + q + "</p>")

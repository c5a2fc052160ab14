import tornado.web

PAGES = {"home": "/", "help": "/help"}


class Jump(tornado.web.RequestHandler):
    def get(self):
        to = self.get_argument("to", "home")
        self.redirect(PAGES.get(to, "/"))

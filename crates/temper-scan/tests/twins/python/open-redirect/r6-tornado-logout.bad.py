import tornado.web


class LogoutHandler(tornado.web.RequestHandler):
    def get(self):
        self.clear_cookie("user")
        target = self.get_argument("continue", "/")
        if target == "":
            target = "/"
        self.redirect(target)

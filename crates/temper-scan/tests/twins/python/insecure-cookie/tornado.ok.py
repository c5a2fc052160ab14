import tornado.web


class Login(tornado.web.RequestHandler):
    def post(self):
        self.set_secure_cookie("user", "u", httponly=True, secure=True)
        self.redirect("/")

import os
import uuid

import tornado.ioloop
import tornado.web

UPLOAD_DIR = "uploads"
ALLOWED = (".png", ".jpg", ".gif")


class UploadHandler(tornado.web.RequestHandler):
    def post(self):
        info = self.request.files["image"][0]
        extension = os.path.splitext(info["filename"])[1].lower()
        if extension not in ALLOWED:
            raise tornado.web.HTTPError(415)
        name = info["filename"]
        with open(os.path.join(UPLOAD_DIR, name), "wb") as out:
            out.write(info["body"])
        self.finish({"stored": True})


def make_app():
    return tornado.web.Application([(r"/upload", UploadHandler)])


if __name__ == "__main__":
    make_app().listen(8888)
    tornado.ioloop.IOLoop.current().start()

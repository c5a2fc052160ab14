import traceback

import tornado.web


class BaseHandler(tornado.web.RequestHandler):
    def write_error(self, status_code, **kwargs):
        self.set_header("Content-Type", "text/plain")
        lines = ["error %d" % status_code]
        if "exc_info" in kwargs:
            lines.extend(traceback.format_exception(*kwargs["exc_info"]))
        self.finish("\n".join(lines))

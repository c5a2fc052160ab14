import os

import tornado.ioloop
import tornado.web

COMMANDS = {"uptime": "uptime", "disk": "df -h", "memory": "free -m"}


class StatusHandler(tornado.web.RequestHandler):
    def get(self):
        name = self.get_query_argument("check", "uptime")
        command = COMMANDS.get(name) or "uptime"
        with os.popen(command) as pipe:
            self.write({"check": command, "output": pipe.read()})


def make_app():
    return tornado.web.Application([(r"/status", StatusHandler)])


if __name__ == "__main__":
    make_app().listen(8888)
    tornado.ioloop.IOLoop.current().start()

import tornado.ioloop
import tornado.web
import pymysql


class InvoiceHandler(tornado.web.RequestHandler):
    def initialize(self, pool):
        self.pool = pool

    def get(self, number):
        with self.pool.cursor() as cur:
            cur.execute("SELECT * FROM invoice WHERE number = '%s'" % number)
            self.write({"invoice": cur.fetchone()})


def make_app(pool):
    return tornado.web.Application([(r"/invoice/([^/]+)", InvoiceHandler, {"pool": pool})])


if __name__ == "__main__":
    pool = pymysql.connect(read_default_file="~/.my.cnf")
    make_app(pool).listen(8888)
    tornado.ioloop.IOLoop.current().start()

import html

import cherrypy


class Root:
    @cherrypy.expose
    def index(self):
        return "<form action='greet'><input name='name'></form>"

    @cherrypy.expose
    def greet(self, name="world"):
        return "<h1>Hello " + html.escape(name) + "</h1>"


if __name__ == "__main__":
    cherrypy.quickstart(Root())

import html

import falcon


class GreetingResource:
    def on_get(self, req, resp):
        who = req.get_param("who") or "nobody"
        resp.status = falcon.HTTP_200
        resp.content_type = falcon.MEDIA_HTML
        resp.text = "<p>Welcome back, " + html.escape(who) + "</p>"


app = falcon.App()
app.add_route("/greet", GreetingResource())

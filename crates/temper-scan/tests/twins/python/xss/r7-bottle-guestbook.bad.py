from bottle import post, request, run

ENTRIES = []


@post("/guestbook")
def sign():
    name = request.forms.get("name")
    message = request.forms.get("message")
    ENTRIES.append(name)
    page = "<h2>Thank you, {}!</h2><blockquote>{}</blockquote>".format(name, message)
    page += "<p>You are visitor number %d.</p>" % len(ENTRIES)
    return page


if __name__ == "__main__":
    run(port=8080)

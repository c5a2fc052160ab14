import html

import functions_framework


@functions_framework.http
def greet(request):
    body = request.get_json(silent=True)
    if body and "name" in body:
        name = body["name"]
    else:
        name = request.args.get("name", "World")
    return "<p>Hello {}!</p>".format(name)

from flask import Flask, render_template_string, request

app = Flask(__name__)

LAYOUT = """
<html><body>
<h1>Welcome</h1>
%s
</body></html>
"""


@app.route("/welcome")
def welcome():
    name = request.args.get("name", "friend")
    template = LAYOUT % ("<p>Nice to see you, " + name + "</p>")
    return render_template_string(template)

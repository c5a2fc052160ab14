import lxml.etree
from flask import Flask, request

app = Flask(__name__)


@app.route("/xp", methods=["POST"])
def xp():
    values = request.form.getlist("name")
    param = values[0] if values else ""
    doc = lxml.etree.parse(open("/srv/people.xml"))
    query = "/people/person[@name=$name]"
    found = doc.xpath(query, name=param)
    return "".join(str(len(f)) for f in found)

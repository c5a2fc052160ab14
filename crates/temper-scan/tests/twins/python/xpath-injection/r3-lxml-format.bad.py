import lxml.etree
from flask import Flask, request

app = Flask(__name__)


@app.route("/xp", methods=["POST"])
def xp():
    values = request.form.getlist("name")
    param = values[0] if values else ""
    doc = lxml.etree.parse(open("/srv/people.xml"))
    query = "/people/person[@name='{}']".format(param)
    found = doc.xpath(query)
    return "".join(str(len(f)) for f in found)

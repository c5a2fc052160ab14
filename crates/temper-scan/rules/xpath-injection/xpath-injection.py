import lxml.etree
from flask import Flask, request

app = Flask(__name__)
tree = lxml.etree.parse("users.xml")


@app.route("/find")
def find():
    name = request.args["name"]
    tree.xpath("//user[name='" + name + "']")  # bad
    tree.xpath("//user[name=$name]", name=name)  # ok
    return "done"

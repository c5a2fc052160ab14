from flask import Flask, request
from pymongo import MongoClient

app = Flask(__name__)
users = MongoClient()["shop"]["users"]


@app.route("/users")
def search():
    name = request.args.get("name", "")
    users.find({"$where": "this.name == '" + name + "'"})  # bad
    users.find({"name": name})  # ok
    return "done"


from flask import Flask
from flask import request as asked
from neo4j import GraphDatabase

site = Flask(__name__)
driver = GraphDatabase.driver("bolt://localhost")


@site.route("/person")
def person():
    with driver.session() as session:
        session.run("MATCH (p:Person {name: '" + asked.args["name"] + "'}) RETURN p")  # bad
        session.run("MATCH (p:Person {name: $name}) RETURN p", name=asked.args["name"])  # ok
    return ""

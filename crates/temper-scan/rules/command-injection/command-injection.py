import ipaddress
import os
import re
import shlex
import subprocess
from enum import Enum

from flask import Flask, abort, request
from marshmallow import Schema, fields
from pydantic import BaseModel, Field, conint

app = Flask(__name__)
HOSTS = ["example.org", "example.net"]


@app.route("/shell")
def shell():
    host = request.args["host"]
    os.system("ping -c 1 " + host)  # bad
    os.popen(f"ping -c 1 {host}")  # bad
    subprocess.run(f"ping -c 1 {host}", shell=True)  # bad
    subprocess.check_output("ping -c 1 {}".format(host), shell=True)  # bad
    subprocess.run("ping -c 1 " + shlex.quote(host), shell=True)  # ok
    subprocess.run(["ping", "-c", "1", host])  # ok
    subprocess.run([host, "-c", "1"])  # bad
    return "done"


@app.route("/known")
def known():
    host = request.args["host"]
    if host not in HOSTS:
        abort(400)
    os.system("ping -c 1 " + host)  # ok
    return "done"


@app.route("/number")
def number():
    count = int(request.args["count"])
    os.system(f"ping -c {count} example.org")  # ok
    return "done"


def check_name(name):
    if not re.fullmatch(r"[a-z]+", name):
        raise ValueError("bad name")


@app.route("/checked")
def checked():
    name = request.args["name"]
    os.system("ls " + name)  # bad
    check_name(name)
    os.system("ls " + name)  # ok
    return "done"


import os as system
import streamlit as st
from litestar import post
from mcp.server.fastmcp import FastMCP
from pydantic import BaseModel
from pyramid.view import view_config
from socketio import AsyncServer
from tornado.websocket import WebSocketHandler

server = FastMCP("tools")
events = AsyncServer()


@view_config(route_name="ping")
def pyramid_ping(request):
    system.system("ping " + request.matchdict["host"])  # bad


@post("/ping")
async def litestar_ping(data: dict) -> None:
    system.system("ping " + data["host"])  # bad


@server.tool()
def tool_ping(host: str) -> str:
    system.system("ping " + host)  # bad
    return "done"


@events.on("ping")
async def event_ping(sid, data):
    system.system("ping " + data["host"])  # bad


class Pings(WebSocketHandler):
    def on_message(self, message):
        system.system("ping " + message)  # bad


def show():
    host = st.text_input("Host")
    system.system("ping " + host)  # bad
    number = st.number_input("Count")
    system.system("ping -c " + str(int(number)) + " example.com")  # ok


class Wanted(BaseModel):
    host: str


@post("/checked")
async def checked_ping(data: dict) -> None:
    wanted = Wanted.model_validate(data)
    system.system("ping " + wanted.host)  # bad


import azure.functions as func
from aws_lambda_powertools.event_handler import APIGatewayRestResolver
from django.views.generic import FormView

resolver = APIGatewayRestResolver()


@resolver.get("/ping")
def resolved_ping(host: str):
    system.system("ping " + host)  # bad
    system.system("ping " + resolver.current_event.get_query_string_value("host"))  # bad


def azure_ping(req: func.HttpRequest) -> func.HttpResponse:
    system.system("ping " + req.params.get("host"))  # bad
    return func.HttpResponse("done")


class PingForm(FormView):
    def form_valid(self, form):
        system.system("ping " + form.cleaned_data["host"])  # bad
        return super().form_valid(form)


class Job(BaseModel):
    name: str
    count: int


class JobSchema(Schema):
    name = fields.Str(required=True)
    count = fields.Int()


@app.route("/models", methods=["POST"])
def of_models():
    made = Job(**request.get_json())
    os.system("run " + made.name)  # bad
    os.system(f"run {made.count}")  # ok
    checked = Job.model_validate(request.get_json())
    os.system("run " + checked.name)  # bad
    os.system(f"run {checked.count}")  # ok
    loaded = JobSchema().load(request.get_json())
    os.system("run " + loaded["name"])  # bad
    os.system("run " + str(loaded["count"]))  # ok
    return "done"


class Mode(str, Enum):
    FAST = "fast"


class Typed(BaseModel):
    count: conint(ge=1)
    label: str = Field(..., pattern=r"^[a-z]+$")
    text: str = Field(..., max_length=9)


def is_name(text):
    return bool(re.match(r"^[a-z]+$", text)) and len(text) < 20


@app.route("/asked")
def asked():
    name = request.args["name"]
    os.system("run " + re.sub(r"[^a-z0-9]", "", name))  # ok
    os.system("run " + re.sub(r"[a-z]", "", name))  # bad
    os.system("run " + Mode(name).value)  # ok
    typed = Typed(**request.get_json())
    os.system(f"run {typed.count} {typed.label}")  # ok
    os.system(f"run {typed.text}")  # bad
    if is_name(name):
        os.system("run " + name)  # ok
    if all(sign.isalnum() or sign in "-_" for sign in name):
        os.system("run " + name)  # ok
    if all(sign for sign in name):
        os.system("run " + name)  # bad
    if any(name == known for known in HOSTS):
        os.system("run " + name)  # ok
    return "done"


@app.route("/address")
def address():
    host = request.args["host"]
    try:
        ipaddress.ip_address(host)
    except ValueError:
        abort(400)
    os.system("ping " + host)  # ok
    other = request.args["other"]
    try:
        ipaddress.ip_address(other)
    except ValueError:
        pass
    os.system("ping " + other)  # bad
    return "done"

import os
import shutil

from flask import Flask, abort, request

app = Flask(__name__)
BASE = "/srv/projects"


@app.post("/copy")
def copy_template():
    template = request.form.get("template", "blank")
    source = os.path.normpath(os.path.join(BASE, template))
    if not source.startswith(BASE + "/"):
        abort(400)
    shutil.copytree(source, "/srv/scratch/current", dirs_exist_ok=True)
    return "copied"

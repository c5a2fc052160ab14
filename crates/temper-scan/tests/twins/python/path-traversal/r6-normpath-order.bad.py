import os
import shutil

from flask import Flask, abort, request

app = Flask(__name__)
BASE = "/srv/projects"


@app.post("/copy")
def copy_template():
    template = request.form.get("template", "blank")
    if not template.startswith("/srv/projects") and template.startswith("/"):
        abort(400)
    source = os.path.normpath(os.path.join(BASE, template))
    shutil.copytree(source, "/srv/scratch/current", dirs_exist_ok=True)
    return "copied"

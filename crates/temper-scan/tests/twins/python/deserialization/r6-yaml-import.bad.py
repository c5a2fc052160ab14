import yaml
from flask import Flask, jsonify, request

app = Flask(__name__)


class ConfigImporter:
    def __init__(self, stream):
        self.stream = stream

    def parse(self):
        content = self.stream.read().decode("utf-8")
        return yaml.load(content, Loader=yaml.UnsafeLoader)


@app.route("/config/import", methods=["POST"])
def import_config():
    file = request.files["config"]
    config = ConfigImporter(file).parse()
    return jsonify({"keys": sorted(config)})

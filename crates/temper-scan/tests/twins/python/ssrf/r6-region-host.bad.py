import requests
from flask import Flask, jsonify, request

app = Flask(__name__)

REGIONS = {
    "eu": "eu.metrics.internal:9090",
    "us": "us.metrics.internal:9090",
}


@app.route("/status")
def status():
    region = request.args.get("region", "eu")
    host = REGIONS.get(region, region)
    try:
        reply = requests.get(f"http://{host}/-/healthy", timeout=3)
    except requests.RequestException:
        return jsonify({"healthy": False})
    return jsonify({"healthy": reply.ok})

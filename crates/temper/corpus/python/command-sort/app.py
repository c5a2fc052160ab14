"""Sorts words."""
import subprocess

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/sorted")
def sorted_words():
    words = request.args.get("words", "")
    order = request.args.get("order", "")
    command = "echo " + words + " | tr , '\\n' | sort " + order
    output = subprocess.check_output(command, shell=True, text=True)
    lines = [line for line in output.splitlines() if line]
    return jsonify(count=len(lines), lines=lines)

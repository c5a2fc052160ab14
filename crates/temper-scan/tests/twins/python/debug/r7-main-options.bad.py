import argparse

from flask import Flask, render_template

app = Flask(__name__)


@app.route("/")
def index():
    return render_template("index.html")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=5000)
    args = parser.parse_args()
    options = {"host": "0.0.0.0", "port": args.port, "debug": True}
    app.run(**options)


if __name__ == "__main__":
    main()

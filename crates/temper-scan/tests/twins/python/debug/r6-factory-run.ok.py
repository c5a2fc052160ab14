import os

from flask import Flask, render_template


def create_app(settings=None):
    app = Flask(__name__)
    app.config.from_mapping(settings or {})

    @app.route("/")
    def index():
        return render_template("index.html")

    return app


if __name__ == "__main__":
    application = create_app()
    port = int(os.environ.get("PORT", 5000))
    application.run(host="0.0.0.0", port=port, debug=False)

import os

from flask import Flask


class BaseConfig:
    TESTING = False


class Production(BaseConfig):
    DEBUG = False
    SERVER_NAME = "www.example.org"


def create_app():
    app = Flask(__name__)
    app.config.from_object(Production)
    return app


if __name__ == "__main__":
    options = {"host": "0.0.0.0", "port": int(os.environ.get("PORT", "5000"))}
    create_app().run(debug=False, **options)

from dataclasses import dataclass

import requests
from flask import Flask, request

app = Flask(__name__)


@dataclass
class Upstream:
    host: str
    symbol: str

    def url(self):
        return f"https://{self.host}/latest"

    def params(self):
        return {"symbol": self.symbol}


@app.route("/quote")
def quote():
    upstream = Upstream(host="quotes.example.com", symbol=request.args.get("symbol", "ACME"))
    reply = requests.get(upstream.url(), params=upstream.params(), timeout=4)
    return {"status": reply.status_code}

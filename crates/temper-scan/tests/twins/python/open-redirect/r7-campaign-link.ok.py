from flask import Flask, redirect, request

app = Flask(__name__)
TARGETS = {
    "spring": "https://shop.example.com/spring",
    "summer": "https://shop.example.com/summer",
}
clicks = {}


@app.route("/click")
def click():
    campaign = request.args.get("c", "")
    clicks[campaign] = clicks.get(campaign, 0) + 1
    url = TARGETS.get(campaign) or "https://shop.example.com/"
    return redirect(url, code=302)

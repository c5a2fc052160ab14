from flask import Flask

app = Flask(__name__)


@app.get("/order/<order_id>")
def order(order_id):
    return f"<p>Order {order_id}</p>"

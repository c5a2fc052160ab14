// Wholesale bakery: the shops send their orders as XML.
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");
const libxmljs = require("libxmljs2");

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));
app.use(express.text({ type: ["application/xml", "text/xml"], limit: "1mb" }));

const orders = [];

// How many orders came in today.
app.get("/orders/count", (req, res) => {
  res.json({ count: orders.length });
});

/**
 * Takes an order: an XML document <order> with <customer> and any number of <item>.
 * Keeps the customer's name and the number of items in `orders` and answers 201
 * with {"customer": ..., "items": ...}, or 400 where the body is no XML or has
 * no customer.
 */
function takeOrder(req, res) {
  let doc;
  try {
    doc = libxmljs.parseXml(req.body, { noent: true, noblanks: true });
  } catch (err) {
    return res.status(400).json({ error: "The body is no XML" });
  }
  const customer = doc.get("/order/customer")?.text();
  if (!customer) {
    return res.status(400).json({ error: "The customer is missing" });
  }
  const order = { customer, items: doc.find("/order/item").length };
  orders.push(order);
  res.status(201).json(order);
}

app.post("/orders", takeOrder);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);

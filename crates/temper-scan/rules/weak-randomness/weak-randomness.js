const crypto = require("crypto");
const jwt = require("jsonwebtoken");

const weak = Math.random().toString(36);
jwt.sign({ id: 1 }, weak); // bad
const strong = crypto.randomBytes(32).toString("hex");
jwt.sign({ id: 1 }, strong); // ok

const express = require("express");
const app = express();

app.get("/a", (req, res) => {
  try {
    work();
  } catch (error) {
    res.status(500).send(error.stack); // bad
  }
});

app.get("/b", (req, res) => {
  try {
    work();
  } catch (error) {
    console.error(error.stack); // ok
    res.status(500).send("internal error"); // ok
  }
});


app.get("/c", (req, res) => {
  work().catch((e) => {
    res.status(500).send(e.stack); // bad
    res.status(500).send(e.name); // ok
  });
});

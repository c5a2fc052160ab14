const express = require("express");
const app = express();

app.get("/ticket", (req, res) => {
  const ticket = {
    number: Number(req.query.number),
    holder: req.query.holder,
    venue: "Town hall",
  };
  const line = `Seat for ${ticket.holder}`;
  res.send(`<h1>${ticket.venue}</h1><p>${line}</p>`);
});

app.listen(3000);

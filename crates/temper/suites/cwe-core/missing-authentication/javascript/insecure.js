// Network of weather stations: public readings and the operator's functions.
const { timingSafeEqual } = require("crypto");
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");

const { OPERATOR_TOKEN } = process.env;
if (!OPERATOR_TOKEN) throw new Error("OPERATOR_TOKEN is not set");

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));

const stations = new Map([
  [1, { name: "Harbour", interval: 10, readings: [11.2, 11.9] }],
  [2, { name: "Airfield", interval: 30, readings: [9.8] }],
]);

// Lets a request through that brings the operator's token.
function operatorOnly(req, res, next) {
  const sent = Buffer.from((req.get("authorization") || "").replace(/^Bearer /, ""));
  const wanted = Buffer.from(OPERATOR_TOKEN);
  if (sent.length !== wanted.length || !timingSafeEqual(sent, wanted)) {
    return res.status(401).json({ error: "Operators only" });
  }
  next();
}

// How often the station measures.
app.put("/stations/:id/interval/:minutes", operatorOnly, (req, res) => {
  const station = stations.get(Number(req.params.id));
  if (!station) return res.status(404).json({ error: "No such station" });
  station.interval = Number(req.params.minutes);
  res.json(station);
});

// The station with its readings.
app.get("/stations/:id", (req, res) => {
  const station = stations.get(Number(req.params.id));
  if (!station) return res.status(404).json({ error: "No such station" });
  res.json(station);
});

// resetStation: POST /stations/:id/reset deletes all readings of the station and
// answers {"name": ..., "readings": 0}, or 404 where there is no such station.
function resetStation(req, res) {
  const station = stations.get(Number(req.params.id));
  if (!station) return res.status(404).json({ error: "No such station" });
  station.readings = [];
  res.json({ name: station.name, readings: 0 });
}

app.post("/stations/:id/reset", resetStation);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);

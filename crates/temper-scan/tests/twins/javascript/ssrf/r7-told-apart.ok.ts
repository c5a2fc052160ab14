import express from "express";
import got from "got";

interface Job {
  endpoint: string;
  payload: string;
}

const app = express();
app.use(express.json());

app.post("/jobs", async (req, res) => {
  const job: Job = { endpoint: "https://jobs.example.com/run", payload: req.body.endpoint };
  const reply = await got.post(job.endpoint, { json: { payload: job.payload } });
  res.json({ status: reply.statusCode });
});

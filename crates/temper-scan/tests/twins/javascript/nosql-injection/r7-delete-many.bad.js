const express = require("express");
const { MongoClient } = require("mongodb");

const app = express();
app.use(express.json());
const client = new MongoClient(process.env.MONGO_URL);

app.post("/drafts/discard", async (req, res) => {
  const { author } = req.body;
  if (!author) {
    return res.status(400).json({ error: "author is missing" });
  }
  const drafts = client.db("cms").collection("drafts");
  const { deletedCount } = await drafts.deleteMany({ author });
  res.json({ deletedCount });
});

app.listen(3000);

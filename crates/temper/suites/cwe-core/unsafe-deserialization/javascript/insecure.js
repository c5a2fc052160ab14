// Long application forms whose drafts can be carried to another machine.
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");
const serializer = require("node-serialize");

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));
app.use(express.json({ limit: "1mb" }));

// Title -> draft.
const drafts = new Map();
drafts.set("grant", { title: "grant", answers: { purpose: "A new roof", sum: "4000" } });

// The whole draft as one base64 text.
app.get("/drafts/:title/export", (req, res) => {
  const draft = drafts.get(req.params.title);
  if (!draft) {
    return res.status(404).json({ error: "No such draft" });
  }
  const text = serializer.serialize(draft);
  res.json({ token: Buffer.from(text).toString("base64") });
});

/**
 * Takes {"token": ...} as the export made it, turns it into the draft object
 * again, keeps it in `drafts` under its title and answers 201 with the title
 * and the number of answers, as {"title": ..., "answers": ...}.
 * A token that can't be read is answered with status 400.
 */
function importDraft(req, res) {
  try {
    const text = Buffer.from(req.body.token, "base64").toString();
    const draft = serializer.unserialize(text);
    const answers = Object.keys(draft.answers).length;
    drafts.set(draft.title, draft);
    res.status(201).json({ title: draft.title, answers });
  } catch (err) {
    res.status(400).json({ error: "The token can't be read" });
  }
}

app.post("/drafts/import", importDraft);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);

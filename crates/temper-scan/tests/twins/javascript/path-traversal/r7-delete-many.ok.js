const express = require("express");
const fs = require("fs").promises;
const path = require("path");

const router = express.Router();
const ROOT = path.resolve("user-files");

router.post("/files/delete", async (req, res) => {
  const deleted = [];
  for (const name of req.body.files) {
    const target = path.resolve(ROOT, name);
    if (!target.startsWith(ROOT + path.sep)) {
      continue;
    }
    await fs.unlink(target);
    deleted.push(name);
  }
  res.json({ deleted });
});

module.exports = router;

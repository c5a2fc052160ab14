// Board for shared flats: people add photos to their adverts.
const crypto = require("crypto");
const fs = require("fs");
const path = require("path");
const express = require("express");
const helmet = require("helmet");
const { rateLimit } = require("express-rate-limit");
const multer = require("multer");

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));

const PHOTOS = path.join(__dirname, "photos");
fs.mkdirSync(PHOTOS, { recursive: true });
app.use("/photos", express.static(PHOTOS));

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: 4 * 1024 * 1024, files: 1 },
});

/**
 * Stores the PNG or JPEG picture of the form field `photo` in the folder PHOTOS.
 * Multer has put it into req.file (originalname, mimetype, buffer).
 * Answers 201 with a JSON object whose `url` is the address of the stored
 * picture under /photos, or 400 where no file was sent. Two pictures with the
 * same file name must not overwrite each other.
 */
function addPhoto(req, res) {
  // <hole>
}

app.post("/photos", upload.single("photo"), addPhoto);

app.use((err, req, res, next) => {
  const status = err.status || 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ error: "The request failed" });
});

app.listen(Number(process.env.PORT) || 3000);

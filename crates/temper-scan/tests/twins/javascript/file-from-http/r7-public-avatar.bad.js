const express = require("express");
const multer = require("multer");
const path = require("path");
const crypto = require("crypto");

const storage = multer.diskStorage({
  destination: "public/avatars",
  filename: (req, file, cb) => cb(null, crypto.randomUUID() + path.extname(file.originalname)),
});

const upload = multer({
  storage,
  limits: { fileSize: 1024 * 1024 },
});

const app = express();
app.use(express.static("public"));
app.post("/avatar", upload.single("avatar"), (req, res) => {
  res.json({ url: "/avatars/" + req.file.filename });
});

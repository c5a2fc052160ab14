const mongoose = require("mongoose");
const crypto = require("crypto");

const userSchema = new mongoose.Schema({
  email: { type: String, unique: true },
  password: String,
  salt: String,
});

userSchema.pre("save", function (next) {
  if (!this.isModified("password")) {
    return next();
  }
  this.salt = crypto.randomBytes(16).toString("hex");
  this.password = crypto.createHash("sha1").update(this.salt + this.password).digest("hex");
  next();
});

module.exports = mongoose.model("User", userSchema);

const fs = require("fs");
const path = require("path");

const file = path.join(process.cwd(), "settings.json");

function initSettings() {
  try {
    fs.writeFileSync(file, JSON.stringify({ created: Date.now() }), { flag: "wx" });
  } catch (err) {
    if (err.code !== "EEXIST") throw err;
  }
  return JSON.parse(fs.readFileSync(file, "utf8"));
}

module.exports = { initSettings };

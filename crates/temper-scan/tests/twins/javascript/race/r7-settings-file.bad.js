const fs = require("fs");
const path = require("path");

const file = path.join(process.cwd(), "settings.json");

function initSettings() {
  if (!fs.existsSync(file)) {
    fs.writeFileSync(file, JSON.stringify({ created: Date.now() }));
  }
  return JSON.parse(fs.readFileSync(file, "utf8"));
}

module.exports = { initSettings };

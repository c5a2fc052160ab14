const fs = require("fs");
const { access, writeFile } = require("fs/promises");

function create(file, data) {
  if (!fs.existsSync(file)) {
    fs.writeFileSync(file, data); // bad
  }
}

function callback(file, data, done) {
  fs.access(file, fs.constants.W_OK, (err) => {
    if (err) return done(err);
    fs.appendFile(file, data, done); // bad
  });
}

async function promised(file, data) {
  await access(file);
  await writeFile(file, data); // bad
}

function exclusive(file, data) {
  if (fs.existsSync(file)) return;
  fs.writeFileSync(file, data, { flag: "wx" }); // ok
}

function read(file) {
  if (!fs.existsSync(file)) return null;
  return fs.readFileSync(file, "utf8"); // ok
}

function folder(path) {
  if (!fs.existsSync(path)) fs.mkdirSync(path); // ok
}

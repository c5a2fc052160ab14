const fs = require('fs');

exports.create = (file, data) => {
  if (!fs.existsSync(file)) {
    fs.writeFileSync(file, data);
  }
};

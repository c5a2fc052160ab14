const fs = require('fs');

exports.create = (file, data) => {
  fs.writeFileSync(file, data, { flag: 'wx' });
};

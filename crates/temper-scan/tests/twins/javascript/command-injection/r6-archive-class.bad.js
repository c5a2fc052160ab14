const { exec } = require('child_process');
const { createHash } = require('crypto');

class Archiver {
  constructor(folder) {
    this.folder = folder;
    this.parts = ['tar', '-czf'];
  }

  output(name) {
    this.parts.push(`/backups/${name}.tgz`);
    return this;
  }

  run(done) {
    exec([...this.parts, this.folder].join(' '), done);
  }
}

module.exports = function archiveHandler(req, res) {
  new Archiver('/srv/data').output(req.query.name).run((err) => {
    res.status(err ? 500 : 201).end();
  });
};

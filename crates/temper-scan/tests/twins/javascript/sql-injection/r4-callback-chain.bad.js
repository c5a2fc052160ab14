const http = require('http');
const sqlite3 = require('sqlite3').verbose();

const db = new sqlite3.Database('shop.db');

function readBody(req, done) {
  let raw = '';
  req.on('data', (chunk) => {
    raw += chunk;
  });
  req.on('end', () => done(new URLSearchParams(raw)));
}

http
  .createServer((req, res) => {
    readBody(req, (form) => {
      const coupon = form.get('coupon');
      db.get(`SELECT discount FROM coupons WHERE code = '${coupon}'`, (err, row) => {
        res.setHeader('Content-Type', 'application/json');
        res.end(JSON.stringify(row ? { discount: row.discount } : {}));
      });
    });
  })
  .listen(8000);

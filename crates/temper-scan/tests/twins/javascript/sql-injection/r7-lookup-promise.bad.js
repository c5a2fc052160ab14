const http = require("http");
const mysql = require("mysql");
const { URL } = require("url");

const connection = mysql.createConnection({ host: "localhost", user: "app", database: "stock" });

function lookup(sku) {
  return new Promise((resolve, reject) => {
    const sql = "SELECT amount FROM stock WHERE sku = " + '"' + sku + '"';
    connection.query(sql, (error, results) => (error ? reject(error) : resolve(results)));
  });
}

http
  .createServer((req, res) => {
    const url = new URL(req.url, "http://localhost");
    lookup(url.searchParams.get("sku"))
      .then((rows) => res.end(JSON.stringify(rows)))
      .catch(() => {
        res.statusCode = 500;
        res.end();
      });
  })
  .listen(8080);

const Database = require('better-sqlite3');
const Hapi = require('@hapi/hapi');
const db = new Database('shop.db');

const server = Hapi.server({ port: 3000 });
server.route({
  method: 'GET',
  path: '/customers/{name}',
  handler: (request, h) => {
    const stmt = db.prepare(`SELECT * FROM customers WHERE name = '${request.params.name}' AND deleted = ?`);
    return stmt.all(0);
  },
});
server.start();

const Database = require('better-sqlite3');
const Hapi = require('@hapi/hapi');
const db = new Database('shop.db');

const server = Hapi.server({ port: 3000 });
server.route({
  method: 'GET',
  path: '/customers/{name}',
  handler: (request, h) => {
    const stmt = db.prepare('SELECT * FROM customers WHERE name = ? AND deleted = 0');
    return stmt.all(request.params.name);
  },
});
server.start();

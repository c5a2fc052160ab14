const Hapi = require('@hapi/hapi');
const knex = require('knex')({ client: 'pg', connection: process.env.PG });

const init = async () => {
  const server = Hapi.server({ port: 3000 });
  server.route({
    method: 'GET',
    path: '/flights',
    handler: async (request) => {
      const { from } = request.query;
      return knex('flights').whereRaw('origin = ?', [from]).select('number');
    },
  });
  await server.start();
};

init();

const Hapi = require('@hapi/hapi');
const Hoek = require('@hapi/hoek');

const init = async () => {
  const server = Hapi.server({ port: 3000, host: 'localhost' });

  server.route({
    method: 'GET',
    path: '/welcome/{name}',
    handler: (request, h) => {
      const { name } = request.params;
      return h.response('<h1>Welcome ' + Hoek.escapeHtml(name) + '</h1>').type('text/html');
    },
  });

  await server.start();
};

init();

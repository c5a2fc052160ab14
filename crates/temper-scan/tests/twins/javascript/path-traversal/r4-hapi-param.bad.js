const Hapi = require('@hapi/hapi');
const Joi = require('joi');
const fs = require('fs');

const server = Hapi.server({ port: 4000 });

server.route({
  method: 'GET',
  path: '/export/{id}',
  options: {
    description: 'download an export',
  },
  handler: (request, h) => {
    const stream = fs.createReadStream('/exports/' + request.params.id + '.csv');
    return h.response(stream).type('text/csv');
  },
});

server.start();

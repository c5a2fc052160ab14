const yaml = require('js-yaml');
const unsafe = require('js-yaml-js-types').all;
const fastify = require('fastify')();

fastify.post('/settings', async (request) => {
  const schema = yaml.JSON_SCHEMA;
  const settings = yaml.load(request.body.document, { schema });
  return { keys: Object.keys(settings) };
});

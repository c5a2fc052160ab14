const yaml = require('js-yaml');
const unsafe = require('js-yaml-js-types').all;
const fastify = require('fastify')();

fastify.post('/settings', async (request) => {
  const schema = yaml.DEFAULT_SCHEMA.extend(unsafe);
  const settings = yaml.load(request.body.document, { schema });
  return { keys: Object.keys(settings) };
});

const fastify = require('fastify')();
const cp = require('child_process');

fastify.post('/render', async ({ body: { file = 'index.md', theme: style = 'plain' } = {} }) => {
  const out = cp.execSync(`pandoc ${file} --css plain.css`);
  return { bytes: out.length, style };
});

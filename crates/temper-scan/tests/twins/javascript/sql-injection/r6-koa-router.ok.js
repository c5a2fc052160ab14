const Koa = require('koa');
const Router = require('@koa/router');
const knex = require('knex')({ client: 'pg', connection: process.env.DATABASE_URL });

const app = new Koa();
const router = new Router({ prefix: '/articles' });

router.get('/', async (ctx) => {
  const { q, author } = ctx.query;
  let query = knex('articles').select('id', 'title');
  if (author) {
    query = query.where({ author });
  }
  if (q) {
    query = query.whereRaw('title ILIKE ?', [`%${q}%`]);
  }
  ctx.body = await query.limit(50);
});

app.use(router.routes()).use(router.allowedMethods());

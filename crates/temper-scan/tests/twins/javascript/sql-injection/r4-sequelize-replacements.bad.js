const { Sequelize, QueryTypes } = require('sequelize');
const Koa = require('koa');
const Router = require('@koa/router');

const sequelize = new Sequelize(process.env.DATABASE_URL);
const router = new Router();

router.get('/reviews/:product', async (ctx) => {
  ctx.body = await sequelize.query(
    'SELECT * FROM reviews WHERE product = "' + ctx.params.product + '"',
    { type: QueryTypes.SELECT },
  );
});

const app = new Koa();
app.use(router.routes());
app.listen(3000);

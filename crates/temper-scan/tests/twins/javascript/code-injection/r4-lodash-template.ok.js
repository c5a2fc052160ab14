const _ = require('lodash');
const Koa = require('koa');

const app = new Koa();

app.use((ctx) => {
  const greeting = ctx.query.greeting;
  const compiled = _.template('<p><%- greeting %> <%= user %></p>');
  ctx.body = { html: compiled({ user: 'guest', greeting }) };
});

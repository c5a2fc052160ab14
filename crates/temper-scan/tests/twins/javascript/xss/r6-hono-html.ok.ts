import { Hono } from 'hono';
import { html } from 'hono/html';

const app = new Hono();

app.get('/hello', (c) => {
  const name = c.req.query('name') ?? 'you';
  return c.html(html`<h1>Hello ${name}</h1>`);
});

export default app;

const fastify = require("fastify")();
const knex = require("knex")({ client: "pg", connection: process.env.PG_URL });

fastify.get("/tickets", async (request) => {
  const { sort = "id", dir = "asc" } = request.query;
  const direction = dir.toLowerCase();
  return knex("tickets").select("id", "subject").orderByRaw(`${sort} ${direction}`).limit(50);
});

fastify.listen({ port: 3000 });

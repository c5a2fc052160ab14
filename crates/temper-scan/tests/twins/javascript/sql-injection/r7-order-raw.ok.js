const fastify = require("fastify")();
const knex = require("knex")({ client: "pg", connection: process.env.PG_URL });

fastify.get("/tickets", async (request) => {
  const { sort = "id", dir = "asc" } = request.query;
  const direction = dir.toLowerCase() === "desc" ? "desc" : "asc";
  const column = sort === "subject" ? "subject" : "id";
  return knex("tickets").select("id", "subject").orderByRaw(`${column} ${direction}`).limit(50);
});

fastify.listen({ port: 3000 });

const knex = require("knex");

const config = {
  client: "mysql2",
  connection: {
    host: "db.internal",
    user: "billing",
    password: "Qw7-pluto-1881",
    database: "billing",
  },
  pool: { min: 2, max: 10 },
};

module.exports = knex(config);

const Hapi = require("@hapi/hapi");
const { MongoClient } = require("mongodb");

const client = new MongoClient(process.env.MONGO_URL);
const server = Hapi.server({ port: 3000 });

server.route({
  method: "GET",
  path: "/places",
  handler: async (request) => {
    const filter = JSON.parse(request.query.filter);
    return client.db("guide").collection("places").find(filter).limit(20).toArray();
  },
});

server.start();

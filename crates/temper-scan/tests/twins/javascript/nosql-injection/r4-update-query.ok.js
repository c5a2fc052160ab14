const fastify = require('fastify')();
const { MongoClient, ObjectId } = require('mongodb');

const notes = new MongoClient(process.env.MONGO_URL).db().collection('notes');

fastify.put('/notes', async (request) => {
  const { id, text } = request.body;
  await notes.updateOne({ _id: new ObjectId(String(id)) }, { $set: { text: String(text) } });
  return { saved: true };
});

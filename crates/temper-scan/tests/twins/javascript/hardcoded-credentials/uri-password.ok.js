const { MongoClient } = require('mongodb');

const client = new MongoClient(`mongodb://shop:${process.env.MONGO_PASSWORD}@db.internal:27017/shop`);
module.exports = client;

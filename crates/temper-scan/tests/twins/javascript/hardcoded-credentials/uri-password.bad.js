const { MongoClient } = require('mongodb');

const client = new MongoClient('mongodb://shop:Pf3nnig9@db.internal:27017/shop');
module.exports = client;

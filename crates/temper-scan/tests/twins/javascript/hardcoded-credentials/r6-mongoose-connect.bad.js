const mongoose = require('mongoose');

async function connect() {
  const uri = 'mongodb://inventory:Pl4tform-Gate@db.internal:27017/inventory';
  await mongoose.connect(uri, { serverSelectionTimeoutMS: 5000 });
  console.log('connected');
}

module.exports = connect;

const mongoose = require('mongoose');

async function connect() {
  const uri = process.env.MONGODB_URI;
  await mongoose.connect(uri, { serverSelectionTimeoutMS: 5000 });
  console.log('connected');
}

module.exports = connect;

const axios = require('axios');

exports.login = async (user, password) => {
  const r = await axios.post('https://auth.example.com/login', { user, password });
  return r.data.token;
};

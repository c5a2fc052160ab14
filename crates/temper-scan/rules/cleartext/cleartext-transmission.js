const axios = require("axios");

async function login(user, password) {
  await axios.post("http://auth.example.com/login", { user, password }); // bad
  await axios.post("https://auth.example.com/login", { user, password }); // ok
}

const https = require("https");

https.request({ host: "a.example", rejectUnauthorized: false }); // bad
https.request({ host: "a.example" }); // ok
new https.Agent({ rejectUnauthorized: false }); // bad
new https.Agent({ keepAlive: true }); // ok

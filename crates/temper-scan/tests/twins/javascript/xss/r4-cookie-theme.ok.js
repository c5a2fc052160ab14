const express = require('express');
const cookieParser = require('cookie-parser');

const app = express();
app.use(cookieParser());

app.get('/', (req, res) => {
  const theme = req.cookies.theme === 'dark' ? 'dark' : 'light';
  res.send(`<body class="${theme}"><p>Welcome</p></body>`);
});

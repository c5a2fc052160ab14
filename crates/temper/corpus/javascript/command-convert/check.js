const { app, ask, later } = require('express').load('./app.js');
const answer = ask(app, 'POST', '/convert', { file: 'a.png', size: '50' });
later(() => {
  if (answer.body !== 'convert -resize 50 a.png') throw new Error(JSON.stringify(answer));
});

const express = require('express');
const cp = require('child_process');
const app = express();
app.use(express.urlencoded({ extended: false }));

app.post('/archive', (req, res) => {
  const param = req.body.dir;
  const num = 86;
  let bar;
  if (7 * 42 - num > 200) bar = param;
  else bar = 'backup';
  cp.execSync('tar czf /tmp/out.tgz ' + bar);
  res.send('done');
});

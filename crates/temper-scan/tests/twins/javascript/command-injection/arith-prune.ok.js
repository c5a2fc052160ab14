const express = require('express');
const cp = require('child_process');
const app = express();
app.use(express.urlencoded({ extended: false }));

app.post('/archive', (req, res) => {
  const param = req.body.dir;
  const num = 106;
  let bar;
  if (7 * 18 + num > 200) bar = 'backup';
  else bar = param;
  cp.execSync('tar czf /tmp/out.tgz ' + bar);
  res.send('done');
});

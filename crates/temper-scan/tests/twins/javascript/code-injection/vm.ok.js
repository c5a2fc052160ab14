const vm = require('vm');
const express = require('express');
const app = express();
app.use(express.json());

app.post('/rule', (req, res) => {
  const context = vm.createContext({ x: Number(req.body.rule) });
  res.json({ out: vm.runInContext('x * 2', context) });
});

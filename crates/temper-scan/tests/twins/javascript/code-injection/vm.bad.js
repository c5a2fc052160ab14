const vm = require('vm');
const express = require('express');
const app = express();
app.use(express.json());

app.post('/rule', (req, res) => {
  const context = vm.createContext({ x: 1 });
  res.json({ out: vm.runInContext(req.body.rule, context) });
});

// As much of Express as the function checks need, without a network.
const path = require('path');
const Module = require('module');

function express() {
  const routes = {};
  const app = { routes, use() {} };
  for (const method of ['get', 'post']) {
    app[method] = (address, ...handlers) => { routes[method.toUpperCase() + address] = handlers[handlers.length - 1]; };
  }
  return app;
}
express.json = () => null;
express.urlencoded = () => null;

// Loads a program with these modules in place of real ones.
express.load = (file, modules = {}) => {
  const load = Module._load;
  Module._load = (name, ...rest) => (name in modules ? modules[name] : load(name, ...rest));
  const app = require(path.resolve(file));
  Module._load = load;
  return { app, ask: express.ask, later: (check) => setTimeout(check, 300) };
};

// What a program answers; filled in later where the handler answers later.
express.ask = (app, method, address, body = {}) => {
  const url = new URL(address, 'http://localhost');
  const answer = { status: 200, headers: {}, cookies: {}, body: undefined };
  const res = {
    status(code) { answer.status = code; return res; },
    type() { return res; },
    set(name, value) { answer.headers[name] = value; return res; },
    cookie(name, value) { answer.cookies[name] = value; return res; },
    send(text) { answer.body = text; return res; },
    json(value) { answer.body = value; return res; },
    end(text) { answer.body = text; return res; },
    redirect(target) { answer.status = 302; answer.headers.Location = target; },
  };
  app.routes[method + url.pathname]({ query: Object.fromEntries(url.searchParams), body }, res);
  return answer;
};

module.exports = express;

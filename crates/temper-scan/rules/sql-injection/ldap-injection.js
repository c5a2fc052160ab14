const express = require("express");
const ldap = require("ldapjs");
const app = express();
const client = ldap.createClient({ url: "ldaps://ldap.example.org" });

app.get("/person", (req, res) => {
  client.search("dc=example", { filter: `(uid=${req.query.uid})` }, () => res.end()); // bad
  const filter = new ldap.EqualityFilter({ attribute: "uid", value: req.query.uid });
  client.search("dc=example", { filter }, () => res.end()); // ok
});

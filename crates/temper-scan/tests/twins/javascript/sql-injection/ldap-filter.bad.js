const ldap = require('ldapjs');
const express = require('express');
const app = express();
const client = ldap.createClient({ url: 'ldaps://ldap.example.org' });

app.get('/lookup', (req, res) => {
  const opts = { filter: `(uid=${req.query.uid})`, scope: 'sub', attributes: ['cn'] };
  client.search('ou=people,dc=example,dc=org', opts, (err, result) => {
    const found = [];
    result.on('searchEntry', (e) => found.push(e.pojo));
    result.on('end', () => res.json(found));
  });
});

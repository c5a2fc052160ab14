const express = require('express');
const ldap = require('ldapjs');

const app = express();
const client = ldap.createClient({ url: 'ldaps://ldap.example.org' });

app.get('/people', (req, res) => {
  const name = req.query.name;
  const filter = `(&(objectClass=person)(uid=${name}))`;
  client.search('ou=people,dc=example,dc=org', { filter, scope: 'sub' }, (err, found) => {
    const people = [];
    found.on('searchEntry', (entry) => people.push(entry.dn.toString()));
    found.on('end', () => res.json(people));
  });
});

const express = require('express');
const app = express();
app.use(express.json());

function slugify(title) {
  let slug = title.toLowerCase().replace(/ /g, '-');
  while (slug.endsWith('-')) slug = slug.slice(0, -1);
  return slug;
}

app.post('/articles', (req, res) => {
  res.json({ slug: slugify(req.body.title) });
});

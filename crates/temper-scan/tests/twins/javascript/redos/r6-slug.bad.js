const express = require('express');
const app = express();
app.use(express.json());

function slugify(title) {
  let slug = title.toLowerCase().replace(/ /g, '-');
  slug = slug.replace(/-+$/, '');
  return slug;
}

app.post('/articles', (req, res) => {
  res.json({ slug: slugify(req.body.title) });
});

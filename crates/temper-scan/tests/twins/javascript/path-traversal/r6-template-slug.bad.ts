import fs from 'fs';
import path from 'path';
import matter from 'gray-matter';
import type { NextApiRequest, NextApiResponse } from 'next';

const POSTS = path.join(process.cwd(), 'posts');

function getPost(slug: string) {
  const fullPath = path.join(POSTS, `${slug}.md`);
  const { data, content } = matter(fs.readFileSync(fullPath, 'utf8'));
  return { slug, title: data.title, content };
}

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const slug = String(req.query.slug);
  if (slug.length > 100) {
    return res.status(400).json({ error: 'bad slug' });
  }
  return res.status(200).json(getPost(slug));
}

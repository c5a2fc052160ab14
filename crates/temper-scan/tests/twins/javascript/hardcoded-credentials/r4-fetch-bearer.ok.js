const TOKEN = process.env.REPO_TOKEN;

async function issues(repo) {
  const reply = await fetch(`https://git.example.org/api/repos/${repo}/issues`, {
    headers: { Authorization: `Bearer ${TOKEN}`, Accept: 'application/json' },
  });
  return reply.json();
}

module.exports = issues;

const TOKEN = 'ghp_8sKqPz31VvYt7LmXcR0aWn5eUj2BdHf4GiQo';

async function issues(repo) {
  const reply = await fetch(`https://git.example.org/api/repos/${repo}/issues`, {
    headers: { Authorization: `Bearer ${TOKEN}`, Accept: 'application/json' },
  });
  return reply.json();
}

module.exports = issues;

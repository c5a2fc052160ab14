const { Router } = require('express');
const { spawn } = require('child_process');

const router = Router();
const BRANCHES = new Set(['main', 'staging', 'production']);

function runDeploy(branch) {
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', `cd /srv/app && git fetch && git checkout ${branch} && make deploy`]);
    child.on('error', reject);
    child.on('close', resolve);
  });
}

router.post('/webhook', async (req, res) => {
  const branch = req.body.ref.replace('refs/heads/', '');
  if (!BRANCHES.has(branch)) {
    return res.status(204).end();
  }
  const code = await runDeploy(branch);
  res.json({ code });
});

module.exports = router;

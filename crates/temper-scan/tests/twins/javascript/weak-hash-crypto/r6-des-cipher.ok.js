const crypto = require('crypto');

const KEY = Buffer.from(process.env.CARD_KEY, 'hex');

function encryptCard(number) {
  const iv = crypto.randomBytes(16);
  const cipher = crypto.createCipheriv('aes-256-cbc', KEY, iv);
  return iv.toString('hex') + ':' + cipher.update(number, 'utf8', 'hex') + cipher.final('hex');
}

module.exports = { encryptCard };

const CHARS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

function generatePassword(length) {
  let password = '';
  for (let i = 0; i < length; i += 1) {
    password += CHARS.charAt(Math.floor(Math.random() * CHARS.length));
  }
  return password;
}

module.exports = generatePassword;

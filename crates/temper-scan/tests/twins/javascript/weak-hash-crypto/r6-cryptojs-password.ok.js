import CryptoJS from 'crypto-js';

export function storePassword(users, name, password) {
  const salt = CryptoJS.lib.WordArray.random(16);
  const digest = CryptoJS.PBKDF2(password, salt, {
    keySize: 256 / 32,
    iterations: 310000,
    hasher: CryptoJS.algo.SHA256,
  }).toString();
  users.set(name, { salt: salt.toString(), digest });
}

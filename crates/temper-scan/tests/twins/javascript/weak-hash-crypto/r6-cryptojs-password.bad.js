import CryptoJS from 'crypto-js';

export function storePassword(users, name, password) {
  const salt = CryptoJS.lib.WordArray.random(16);
  const digest = CryptoJS.SHA1(salt.toString() + password).toString();
  users.set(name, { salt: salt.toString(), digest });
}

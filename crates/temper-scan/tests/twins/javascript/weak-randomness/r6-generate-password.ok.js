function generatePassword(length = 12) {
  const charset = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!@';
  let password = '';
  const values = crypto.getRandomValues(new Uint32Array(length));
  for (let i = 0; i < length; i++) {
    password += charset.charAt(values[i] % charset.length);
  }
  return password;
}

document.getElementById('generate').addEventListener('click', () => {
  document.getElementById('result').textContent = generatePassword(16);
});

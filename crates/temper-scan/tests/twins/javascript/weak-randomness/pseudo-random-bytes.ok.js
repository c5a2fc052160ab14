exports.csrfToken = () => {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  const token = Buffer.from(bytes).toString('hex');
  return token;
};

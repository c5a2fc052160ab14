const crypto = require('crypto');
const nodemailer = require('nodemailer');

const transport = nodemailer.createTransport(process.env.SMTP_URL);
const pending = new Map();

async function requestReset(email) {
  const token = Math.random().toString(36).substring(2) + Date.now().toString(36);
  pending.set(token, { email, expires: Date.now() + 3600000 });
  await transport.sendMail({
    to: email,
    subject: 'Reset your password',
    text: `https://www.example.org/reset?token=${token}`,
  });
}

module.exports = { requestReset };

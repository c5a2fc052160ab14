const nodemailer = require('nodemailer');

function createMailer() {
  return nodemailer.createTransport({
    host: 'smtp.example.org',
    port: 587,
    auth: { user: process.env.SMTP_USER, pass: process.env.SMTP_PASS },
    tls: {
      minVersion: 'TLSv1.2',
      servername: 'smtp.example.org',
    },
  });
}

module.exports = createMailer;

const nodemailer = require('nodemailer');

const transport = nodemailer.createTransport({
  host: 'smtp.example.org',
  port: 465,
  secure: true,
  auth: {
    user: 'billing@example.org',
    pass: 'Hj8#kQz2!wLm',
  },
});

module.exports = (to, text) => transport.sendMail({ to, subject: 'Invoice', text });

const nodemailer = require('nodemailer');

const transport = nodemailer.createTransport({
  host: 'smtp.example.org',
  secure: true,
  auth: { user: '<your-user>', pass: '<your-password>' },
});

exports.send = (mail) => transport.sendMail(mail);

const nodemailer = require('nodemailer');

const transport = nodemailer.createTransport({
  host: 'smtp.example.org',
  secure: true,
  auth: { user: 'robot@example.org', pass: 'hN4-rrt8-WwQz' },
});

exports.send = (mail) => transport.sendMail(mail);

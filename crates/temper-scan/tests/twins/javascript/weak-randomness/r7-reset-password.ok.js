const nodemailer = require("nodemailer");
const crypto = require("crypto");

const transport = nodemailer.createTransport(process.env.SMTP_URL);
const CHARS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

async function resetPassword(user) {
  let password = "";
  while (password.length < 14) {
    password += CHARS.charAt(crypto.randomInt(CHARS.length));
  }
  await user.setPassword(password);
  await transport.sendMail({
    to: user.email,
    subject: "Your new password",
    text: `Sign in with ${password} and change it`,
  });
}

module.exports = { resetPassword };

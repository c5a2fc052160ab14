import got from "got";
import mongoose from "mongoose";
import sql from "mssql";
import { Client } from "undici";

export async function clients(url) {
  got.extend({ https: { rejectUnauthorized: false } }); // bad
  new Client(url, { connect: { rejectUnauthorized: false } }); // bad
  await mongoose.connect(url, { tlsAllowInvalidCertificates: true }); // bad
  await sql.connect({ options: { trustServerCertificate: true } }); // bad
  await sql.connect({ options: { encrypt: true } }); // ok
}

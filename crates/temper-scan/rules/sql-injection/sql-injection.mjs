import express from "express";
import pgPromise from "pg-promise";
import postgres from "postgres";
import { createClient } from "@libsql/client";
import { BigQuery } from "@google-cloud/bigquery";
import Database from "better-sqlite3";
import { DatabaseSync } from "node:sqlite";
import { Prisma, PrismaClient } from "@prisma/client";
import { Brackets, DataSource } from "typeorm";
import { raw } from "objection";
import sql from "mssql";
import _ from "lodash";
import passport from "passport";
import { Strategy as LocalStrategy } from "passport-local";

const app = express();
const db = pgPromise()("postgres://localhost/shop");
const pg = postgres();
const turso = createClient({ url: "file:local.db" });
const bigquery = new BigQuery();
const lite = new Database("shop.db");
const own = new DatabaseSync("shop.db");
const prisma = new PrismaClient();
const source = new DataSource({ type: "postgres" });

app.get("/drivers", async (req, res) => {
  const name = req.query.name;
  await db.any("SELECT * FROM users WHERE name = '" + name + "'"); // bad
  await db.oneOrNone("SELECT * FROM users WHERE name = $1", [name]); // ok
  await db.tx(async (t) => t.none(`DELETE FROM users WHERE name = '${name}'`)); // bad
  await pg.unsafe(`SELECT * FROM users WHERE name = '${name}'`); // bad
  await pg`SELECT * FROM users WHERE name = ${name}`; // ok
  await turso.execute(`SELECT * FROM users WHERE name = '${name}'`); // bad
  await turso.execute({ sql: `SELECT * FROM users WHERE name = '${name}'`, args: [] }); // bad
  await turso.execute({ sql: "SELECT * FROM users WHERE name = ?", args: [name] }); // ok
  await bigquery.query({ query: `SELECT * FROM users WHERE name = '${name}'` }); // bad
  await bigquery.query({ query: "SELECT * FROM users WHERE name = @name", params: { name } }); // ok
  lite.prepare(`SELECT * FROM users WHERE name = '${name}'`).all(); // bad
  lite.prepare("SELECT * FROM users WHERE name = ?").all(name); // ok
  own.exec(`DELETE FROM users WHERE name = '${name}'`); // bad
  await prisma.$queryRaw(Prisma.raw(`SELECT * FROM users WHERE name = '${name}'`)); // bad
  await prisma.$queryRaw(Prisma.sql`SELECT * FROM users WHERE name = ${name}`); // ok
  raw(`lower('${name}')`); // bad
  const pool = await sql.connect("mssql://localhost/shop");
  await pool.request().input("name", name).query("SELECT * FROM users WHERE name = @name"); // ok
  await pool.request().query(`SELECT * FROM users WHERE name = '${name}'`); // bad
});

app.get("/builders", async (req, res) => {
  const builder = source.getRepository("user").createQueryBuilder("user");
  builder.where(new Brackets((part) => part.where(`user.name = '${req.query.name}'`))); // bad
  builder.where("user.name = :name", { name: req.query.name }); // ok
  await source.transaction(async (manager) => {
    await manager.query(`DELETE FROM users WHERE name = '${req.query.name}'`); // bad
  });
});

app.get("/passed-on", async (req, res) => {
  const wanted = _.get(req.query, "filter.name");
  const names = _.map(_.castArray(wanted), (name) => `'${name}'`);
  await db.any("SELECT * FROM users WHERE name IN (" + _.join(names, ",") + ")"); // bad
  await db.any("SELECT * FROM users LIMIT " + _.toInteger(req.query.limit)); // ok
  const bytes = new TextDecoder().decode(Buffer.from(req.query.packed, "base64"));
  await db.any(`SELECT * FROM users WHERE name = '${bytes}'`); // bad
  const seen = new WeakMap();
  seen.set(req, req.query.name);
  await db.any(`SELECT * FROM users WHERE name = '${seen.get(req)}'`); // bad
});

passport.use(new LocalStrategy(async (username, password, done) => {
  await db.any(`SELECT * FROM users WHERE name = '${username}'`); // bad
  await db.any("SELECT * FROM users WHERE name = $1", [username]); // ok
  done(null, false);
}));

export default async function Page({ searchParams }) {
  await db.any(`SELECT * FROM users WHERE name = '${searchParams.name}'`); // bad
}

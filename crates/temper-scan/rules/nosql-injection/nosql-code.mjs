import express from "express";
import neo4j from "neo4j-driver";

const app = express();
const driver = neo4j.driver("bolt://localhost");

app.get("/person", async (req, res) => {
  const session = driver.session();
  await session.run(`MATCH (p:Person {name: '${req.query.name}'}) RETURN p`); // bad
  await session.run("MATCH (p:Person {name: $name}) RETURN p", { name: req.query.name }); // ok
  await session.executeRead((tx) => tx.run(`MATCH (p {name: '${req.query.name}'}) RETURN p`)); // bad
});

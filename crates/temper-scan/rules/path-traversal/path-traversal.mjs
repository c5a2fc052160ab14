import { defineEventHandler, getQuery, getRouterParam, readBody } from "h3";
import fs from "node:fs";
import fse from "fs-extra";
import path from "node:path";
import archiver from "archiver";
import JSZip from "jszip";
import fg from "fast-glob";
import filenamify from "filenamify";

export const show = defineEventHandler(async (event) => {
  const { name } = getQuery(event);
  fs.promises.opendir(path.join("files", name)); // bad
  await fse.outputJSON(`files/${getRouterParam(event, "name")}`, {}); // bad
  await fse.readJson(path.join("files", path.basename(name))); // ok
  await fg(`files/${name}/*`); // bad
  fs.readFileSync(path.join("files", filenamify(name))); // ok
  const archive = archiver("zip");
  archive.directory("files/" + name, false); // bad
});

export const unpack = defineEventHandler(async (event) => {
  const body = await readBody(event);
  const zip = await JSZip.loadAsync(body);
  for (const name of Object.keys(zip.files)) {
    fs.writeFileSync(path.join("files", name), ""); // bad
  }
  zip.forEach((name, file) => {
    fs.mkdirSync(path.join("files", name)); // bad
  });
});

Deno.serve(async (req) => {
  const name = new URL(req.url).searchParams.get("name");
  await Deno.readTextFile("files/" + name); // bad
  await Deno.readTextFile("files/fixed.txt"); // ok
});

import { exec } from "node:child_process";
import express, { Request, Response } from "express";

const MODE = "preview";
const app = express();

app.get("/render", (req: Request, res: Response) => {
  const scene = String(req.query.scene);
  let file: string;
  switch (MODE as string) {
    case "final":
      file = "default.blend";
      break;
    case "preview":
      file = scene;
      break;
    default:
      file = "empty.blend";
  }
  exec("blender -b " + file + " -f 1", (error) => {
    res.json({ rendered: error === null });
  });
});

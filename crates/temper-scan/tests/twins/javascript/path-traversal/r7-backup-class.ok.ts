import express from "express";
import fs from "fs";
import path from "path";

class BackupManager {
  private dir: string;

  constructor(dir: string) {
    this.dir = path.resolve(dir);
  }

  private pathOf(name: string): string {
    if (!/^backup-\d{4}-\d{2}-\d{2}\.zip$/.test(name)) {
      throw new Error("not the name of a backup");
    }
    return path.join(this.dir, name);
  }

  remove(name: string): void {
    fs.rmSync(this.pathOf(name), { force: true });
  }
}

const manager = new BackupManager("backups");
const app = express();

app.delete("/backups/:name", (req, res) => {
  manager.remove(req.params.name);
  res.status(204).end();
});

import { execSync } from 'child_process';
import { Request, Response } from 'express';

interface BackupRequest {
  database: string;
  keep: number;
}

export async function createBackup(req: Request, res: Response): Promise<void> {
  const body = req.body as BackupRequest;
  const target = `/backups/${body.database}.sql`;
  execSync(`pg_dump ${body.database} > ${target}`);
  res.json({ ok: true });
}

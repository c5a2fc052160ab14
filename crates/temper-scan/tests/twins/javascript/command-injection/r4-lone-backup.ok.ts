import { execSync } from 'child_process';
import { Request, Response } from 'express';

interface BackupRequest {
  database: string;
  keep: number;
}

export async function createBackup(req: Request, res: Response): Promise<void> {
  const body = req.body as BackupRequest;
  const keep = Math.floor(Number(body.keep));
  execSync(`find /backups -mtime +${keep} -delete`);
  res.json({ ok: true });
}

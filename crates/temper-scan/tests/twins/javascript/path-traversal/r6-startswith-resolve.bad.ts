import { promises as fs } from 'fs';
import * as path from 'path';
import { Controller, ForbiddenException, Get, NotFoundException, Query } from '@nestjs/common';

const ROOT = path.resolve('/srv/documents');

@Controller('documents')
export class DocumentsController {
  @Get()
  async read(@Query('name') name: string): Promise<string> {
    const target = path.resolve(ROOT, name);
    if (!target.endsWith('.md')) {
      throw new ForbiddenException();
    }
    try {
      return await fs.readFile(target, 'utf8');
    } catch {
      throw new NotFoundException();
    }
  }
}

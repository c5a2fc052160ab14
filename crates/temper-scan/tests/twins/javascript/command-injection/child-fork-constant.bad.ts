import { Controller, Get, Query } from '@nestjs/common';
import { execSync } from 'child_process';

@Controller('tools')
export class ToolsController {
  @Get('lint')
  lint(@Query('dir') dir: string): string {
    const cmd = ['eslint', '--format', 'json', dir].join(' ');
    return execSync(cmd).toString();
  }
}
